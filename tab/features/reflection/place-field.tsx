import { Field, Select } from '@fluentui/react-components';
import { cellName } from '../../../shared/balanced-system/content.ts';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { cells, type Cell } from '../../../shared/balanced-system/framework.ts';
import { reflectionText } from '../../../shared/reflection/text.ts';

interface Props {
  readonly label: string;
  readonly framework: FrameworkAnswer;
  readonly value: Cell | '';
  readonly onChoose: (cell: Cell | '') => void;
}

/** One of the fifteen cells, or none. */
export function PlaceField({ label, framework, value, onChoose }: Props) {
  return (
    <Field label={label} size="small">
      <Select value={value} onChange={(_, { value: next }) => onChoose(cells.find((cell) => cell === next) ?? '')}>
        <option value="">{reflectionText.tab.noPlace}</option>
        {cells.map((cell) => (
          <option key={cell} value={cell}>
            {cellName(framework, cell)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
