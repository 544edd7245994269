import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import { Icon } from '../../components/icon.tsx';
import css from './requests.module.css';

const icons = { done: 'done', look: 'warning', missing: 'gap' } as const;

/** Lines of the live checklist: picture, words and colour, never colour alone. Row G10. */
export function Lights({ lights }: Pick<RequestAnswer, 'lights'>) {
  return (
    <ul className={css.lights}>
      {lights.map(({ name, state, says }) => (
        <li key={name} className={css[state]}>
          <Icon name={icons[state]} />
          <span>
            <span className="unseen">{requestText.lightWords[state]}: </span>
            {name}: {says}
          </span>
        </li>
      ))}
    </ul>
  );
}
