import type { FamilyAnswer } from '../../../shared/family-page/contract.ts';
import { familyAnswer } from '../../../shared/family-page/contract.ts';
import { familyTabText as t } from '../../../shared/family-page/tab-text.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { openLink } from '../../teams.ts';
import { Button } from '@fluentui/react-components';
import type { Watch } from '../../watch.ts';
import { useAnswers } from '../../use-answers.ts';
import { useRequests } from '../request-for-help/use-requests.ts';
import { LeftOver } from './left-over.tsx';
import { MakePage } from './make-page.tsx';
import { OnePage } from './one-page.tsx';
import css from './family.module.css';

/** Sends a change of the family's pages; answers why it was not done. */
export type Send = (part: '' | '/change' | '/spoken', body: object) => Promise<string | undefined>;

interface Props {
  readonly schoolId: string;
  readonly request: RequestAnswer;
  readonly family: FamilyAnswer;
  readonly watch: Watch<FamilyAnswer>;
}

/** The family's pages, a new one, and the questionnaire on paper. */
export function FamilyPages({ schoolId, request, family, watch }: Props) {
  const answers = useAnswers();
  const { list } = useRequests();
  const send: Send = async (part, body) => {
    const path = `/api/schools/${encodeURIComponent(schoolId)}/requests/${encodeURIComponent(request.id)}/family${part}`;
    const said = await answers.post(path, { editId: answers.newId(), ...body }, familyAnswer);
    if (said.ok) watch.take(said);
    else void watch.refresh();
    // What they said stands in the request from now on.
    if (part === '/spoken') void answers.requests(schoolId, list.plan?.id).refresh();
    return said.ok ? undefined : said.sentence;
  };
  return (
    <div className={css.pages}>
      <p className={css.state}>{t.about}</p>
      {family.pages.length > 0 && (
        <ul className={css.list}>
          {family.pages.map((page) => (
            <OnePage key={page.id} page={page} request={request} send={send} />
          ))}
        </ul>
      )}
      <LeftOver request={request} pages={family.pages} />
      <MakePage request={request} family={family} send={send} />
      <div className={css.buttons}>
        <span>{t.paper}:</span>
        <Button size="small" onClick={() => openLink(family.blank.word)}>
          {t.blankWord}
        </Button>
        <Button size="small" onClick={() => openLink(family.blank.pdf)}>
          {t.blankPdf}
        </Button>
      </div>
    </div>
  );
}
