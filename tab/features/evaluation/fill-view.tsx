import { useRef } from 'react';
import { itemsOf } from '../../../shared/evaluation/questionnaire.ts';
import { useIsWide } from '../../components/use-is-wide.ts';
import { Finish } from './finish.tsx';
import { ItemCell } from './item-cell.tsx';
import { TextBox } from './text-box.tsx';
import { evaluationPageText as t } from './text.ts';
import { useEvaluating, writesIn } from './use-evaluating.ts';
import fields from './fields.module.css';

/** Room that a level needs, in letters' own measure, and the column of areas. */
const levelRems = 12;
const areaRems = 9;

/** The questionnaire as on paper, areas down and levels across; area by area where there is no room for that. */
export function FillView({ school }: { readonly school: string }) {
  const { tool } = useEvaluating();
  const frame = useRef<HTMLDivElement>(null);
  const isWide = useIsWide(frame, areaRems + tool.questionnaire.levels.length * levelRems);
  return (
    <div ref={frame}>
      {isWide ? <Table school={school} /> : <Areas />}
      <Finish />
    </div>
  );
}

function AreaNote({ id, name }: { readonly id: string; readonly name: string }) {
  const { tool } = useEvaluating();
  const column = writesIn(tool);
  if (!column) return null;
  return (
    <TextBox
      at={{ column, item: id, field: 'note' }}
      label={t.areaNote(name)}
      hint={tool.questionnaire.noteHint ?? t.noteHint}
      most={600}
    />
  );
}

function Table({ school }: { readonly school: string }) {
  const { questionnaire: q } = useEvaluating().tool;
  return (
    <table className={fields.table}>
      <caption className="unseen">{t.table(q.title, school)}</caption>
      <thead>
        <tr>
          <th scope="col" className={fields.areaHead}>
            {t.area}
          </th>
          {q.levels.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {q.areas.map(({ id, name }) => (
          <tr key={id}>
            <th scope="row">
              {name}
              <AreaNote id={id} name={name} />
            </th>
            {q.levels.map((level) => (
              <td key={level.id}>
                {itemsOf(q, id)
                  .filter((item) => item.level === level.id)
                  .map((item) => (
                    <ItemCell key={item.id} item={item} />
                  ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Areas() {
  const { questionnaire: q } = useEvaluating().tool;
  const levelName = (level: string): string => q.levels.find(({ id }) => id === level)?.name ?? '';
  return q.areas.map(({ id, name }) => (
    <section key={id} className={fields.areaSection}>
      <h3>{name}</h3>
      {itemsOf(q, id).map((item) => (
        <div key={item.id} className={fields.areaItem}>
          <h4>{levelName(item.level)}</h4>
          <ItemCell item={item} />
        </div>
      ))}
      <AreaNote id={id} name={name} />
    </section>
  ));
}
