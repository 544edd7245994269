import type { Queued } from '../../../shared/decision/contract.ts';
import { decisionText as t } from '../../../shared/decision/text.ts';
import { londonDate } from '../../../shared/kernel/time.ts';
import css from './decision.module.css';

type Joint = NonNullable<Queued['decisions']>[number];

/** One proposal or joint decision: its parts, why, what instead, and who is named. Row G12. */
export function DecisionLines({ joint }: { readonly joint: Joint }) {
  const { parts, rationale, instead, proposed, agreed, replaced, helped, from } = joint;
  return (
    <div className={agreed ? css.joint : css.proposed}>
      <ul className={css.parts}>
        {parts.map(({ kind, words }) => (
          <li key={kind}>
            <strong>{t.kinds[kind]}</strong>
            <span>{words}</span>
          </li>
        ))}
      </ul>
      <p className={css.words}>{t.why(rationale)}</p>
      {instead && <p className={css.words}>{t.insteadLine(instead)}</p>}
      {helped && <p className={css.words}>{t.helpedLine(helped.answer, helped.words)}</p>}
      <p className={css.quiet}>
        {agreed
          ? t.agreedBy(proposed.name, agreed.name, londonDate(agreed.at))
          : t.proposedBy(proposed.name, londonDate(proposed.at))}
        {replaced && `. ${t.replaced}`}
        {from && `, ${t.earlierMerged} (${from})`}
      </p>
    </div>
  );
}
