import { Checkbox, Field, Input } from '@fluentui/react-components';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { toggled } from './changing.ts';
import { KindField } from './kind-field.tsx';
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
                label={gridText.what}
                size="small"
                {...(wrong ? { validationMessage: wrong, validationState: 'error' as const } : {})}
                {...(line.like ? { hint: gridText.paste.like(line.like) } : {})}
              >
                <Input
                  value={line.text}
                  data-place={line.id}
                  disabled={!line.goesIn}
                  onChange={(_, { value }) => onChange({ ...line, text: value })}
                />
              </Field>
              {line.goesIn && (
                <div className={css.where}>
                  <KindField kind={line.kind} onChoose={(kind) => onChange({ ...line, kind })} />
                  <div>
                    <p className={css.places}>{line.cells.length ? line.cells.join(', ') : gridText.paste.nowhere}</p>
                    <Places
                      framework={framework}
                      chosen={line.cells}
                      onToggle={(cell) => onChange({ ...line, cells: toggled(line.cells, cell) })}
                    />
                  </div>
                </div>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
