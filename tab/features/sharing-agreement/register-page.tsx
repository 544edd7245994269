import { longDate } from '../../../shared/kernel/time.ts';
import type { RegisterLine } from '../../../shared/sharing-agreement/register.ts';
import { agreementText } from '../../../shared/sharing-agreement/text.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { BackToSchools, PageHead } from '../../components/page-head.tsx';
import { Panel } from '../../components/panel.tsx';
import { schoolAddress } from '../../route.ts';
import { useAnswers } from '../../use-answers.ts';
import { StandingPill } from './standing-pill.tsx';
import css from './agreement.module.css';

const t = agreementText.register;

/** Every school's agreement with its day of review, what has to be seen to first. domain.md 4.6. */
export default function RegisterPage() {
  return (
    <>
      <BackToSchools />
      <PageHead title={t.title} />
      <Answered watch={useAnswers().register()} loading={<Loading lines={4} />}>
        {({ lines, file }) =>
          lines.length === 0 ? (
            <p>{t.notYours}</p>
          ) : (
            <Panel
              title={t.counts(lines.filter(({ standing }) => standing === 'holds').length, lines.length)}
              aside={t.intro}
            >
              <ul className={css.lines}>
                {lines.map((line) => (
                  <Line key={line.schoolId} line={line} />
                ))}
              </ul>
              {file && (
                <a className={css.file} href={file} target="_blank" rel="noreferrer">
                  {t.download}
                </a>
              )}
            </Panel>
          )
        }
      </Answered>
    </>
  );
}

function Line({ line }: { readonly line: RegisterLine }) {
  const { schoolId, schoolName, standing, reviewOn, reviewIsNear, contacts } = line;
  return (
    <li className={css.line}>
      <div className={css.words}>
        <a href={schoolAddress(schoolId)}>{schoolName}</a>
        {reviewOn && <p>{`${reviewIsNear ? `${t.near}. ` : ''}${agreementText.reviewOn} ${longDate(reviewOn)}`}</p>}
        {contacts.school && <p>{contacts.school}</p>}
      </div>
      <StandingPill standing={standing} />
    </li>
  );
}
