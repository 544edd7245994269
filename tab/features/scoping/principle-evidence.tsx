import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { principles } from '../../../shared/balanced-system/principles.ts';
import { evidenceText as t } from '../../../shared/balanced-system/evidence-text.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { useAnswers } from '../../use-answers.ts';
import css from './words.module.css';

/** What the school's own records show for each principle, once somebody asks for it. Row A06. */
export function PrincipleEvidence({ id }: { readonly id: string }) {
  const [open, setOpen] = useState(false);
  const answers = useAnswers();
  return (
    <div className={css.evidence}>
      <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t.close : t.open}
      </Button>
      {open && (
        <Answered watch={answers.principles(id)} loading={<Loading lines={5} />}>
          {(answer) => (
            <dl>
              {principles.map((principle) => (
                <div key={principle.id}>
                  <dt>{principle.name}</dt>
                  {answer.principles
                    .find((each) => each.id === principle.id)
                    ?.evidence.map((line) => (
                      <dd key={line}>{line}</dd>
                    ))}
                </div>
              ))}
            </dl>
          )}
        </Answered>
      )}
    </div>
  );
}
