import { Field, Select } from '@fluentui/react-components';
import type { GridEntry } from '../../../shared/scoping/scoping.ts';
import { scopingText } from '../../../shared/scoping/text.ts';
import { gridText } from './text.ts';

interface Props {
  readonly kind: GridEntry['kind'];
  readonly onChoose: (kind: GridEntry['kind']) => void;
}

export function KindField({ kind, onChoose }: Props) {
  return (
    <Field label={gridText.kind} size="small">
      <Select value={kind} onChange={(_, { value }) => onChoose(value === 'gap' ? 'gap' : 'provision')}>
        <option value="provision">{scopingText.kinds.provision}</option>
        <option value="gap">{scopingText.kinds.gap}</option>
      </Select>
    </Field>
  );
}
