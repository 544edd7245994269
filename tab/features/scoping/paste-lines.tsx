import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { cellName } from '../../../shared/balanced-system/content.ts';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { scopingText } from '../../../shared/scoping/text.ts';
import { toggled } from './changing.ts';
import { wrongWith, type Line } from './paste.ts';
import { Places } from './places.tsx';
import { gridText } from './text.ts';
import css from './paste.module.css';

interface Props {
  readonly lines: readonly Line[];
  readonly framework: FrameworkAnswer;
  readonly onChange: (line: Line) => void;
}

/** Every entry that was read, to look at, put right or leave out before anything is added. */
export function PasteLines({ lines, framework, onChange }: Props) {
  return (
    <ol className={css.lines}>
      {lines.map((line) => {
        const wrong = wrongWith(line);
        return (
          <li key={line.id} className={line.goesIn ? css.line : css.out}>
            <Checkbox
              checked={line.goesIn}
              aria-label={gridText.paste.goesIn(line.text)}
              onChange={(_, { checked }) => onChange({ ...line, goesIn: checked === true })}
            />
            <div className={css.fields}>
              <Field
                size="small"
                {...(wrong ? { validationMessage: wrong, validationState: 'error' as const } : {})}
                {...(line.like ? { hint: gridText.paste.like(line.like) } : {})}
              >
                <Input
                  value={line.text}
                  aria-label={gridText.what}
                  data-place={line.id}
                  disabled={!line.goesIn}
                  onChange={(_, { value }) => onChange({ ...line, text: value })}
                />
              </Field>
              {line.goesIn && (
                <div className={css.where}>
                  <Select
                    size="small"
                    aria-label={gridText.kind}
                    value={line.kind}
                    onChange={(_, { value }) => onChange({ ...line, kind: value === 'gap' ? 'gap' : 'provision' })}
                  >
                    <option value="provision">{scopingText.kinds.provision}</option>
                    <option value="gap">{scopingText.kinds.gap}</option>
                  </Select>
                  <Places
                    framework={framework}
                    chosen={line.cells}
                    onToggle={(cell) => onChange({ ...line, cells: toggled(line.cells, cell) })}
                    summary={line.cells.map((cell) => cellName(framework, cell)).join('; ') || gridText.places(0)}
                  />
                </div>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
