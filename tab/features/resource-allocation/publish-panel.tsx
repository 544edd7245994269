import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { londonDate, longDate } from '../../../shared/kernel/time.ts';
import type { PlanAnswer } from '../../../shared/resource-allocation/contract.ts';
import { hoursCsv, invoiceCsv } from '../../../shared/resource-allocation/files.ts';
import type { PlanShares } from '../../../shared/resource-allocation/share-plan.ts';
import { sumOf } from '../../../shared/resource-allocation/streams.ts';
import { hoursSaid, resourceText } from '../../../shared/resource-allocation/text.ts';
import { Fold } from '../../components/fold.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { hoursAddress } from '../../route.ts';
import { useAnswers } from '../../use-answers.ts';
import { Wrong } from '../reflection/wrong.tsx';
import type { SendPlan } from './save-bar.tsx';
import { csvLink, cutsOf, rowsOf, weighed, type Cut, type Row } from './share.ts';
import { shareText } from './text.ts';
import css from './share.module.css';

const t = shareText.publish;
const { problems } = resourceText;
/** Up to so many are read at a glance. */
const fewCuts = 5;

/** What is published now, and how far it has come. */
export function Standing({ latest }: Pick<PlanAnswer, 'latest'>) {
  if (!latest) return <p>{shareText.nothingPublished}</p>;
  const { version, at, by, reached, schools, gone } = latest;
  const all = [...schools, ...gone].filter(({ schoolId }) => schoolId !== null).length;
  return (
    <p>
      {shareText.standing(version, longDate(londonDate(at)), by)} {reached < all && shareText.reaching(reached, all)}
    </p>
  );
}

interface Props {
  readonly answer: PlanAnswer;
  readonly shares: PlanShares;
  readonly isChanged: boolean;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly send: SendPlan;
}

/** What is missing before hours can be published for the first time. */
function lacksOf({ latest }: Pick<PlanAnswer, 'latest'>, rows: readonly Row[]): string | undefined {
  if (latest) return undefined;
  if (rows.length === 0) return problems.noSchools;
  return rows.every(({ total }) => total === 0) ? t.noHours : undefined;
}

/** Said before the press: whose ledger has more now than it would have then. */
function Cuts({ cuts }: { readonly cuts: readonly Cut[] }) {
  const all = cuts.reduce((sum, { before, then }) => sum + before - then, 0);
  const lines = cuts.map(({ name, before, then }) => t.cut(name, hoursSaid(before), hoursSaid(then)));
  return (
    <>
      <Notice>{t.cuts(cuts.length, hoursSaid(all))}</Notice>
      <Fold summary={t.cutsWhich} open={lines.length <= fewCuts}>
        <ul className={css.plain}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Fold>
    </>
  );
}

/** What publishing would change, the reason, and the button. Published once, it reaches ledgers and chats. Row L05. */
export function PublishPanel({ answer, shares, isChanged, reason, onReason, send }: Props) {
  const { newId } = useAnswers();
  const [why, setWhy] = useState<string>();
  const [isSending, setSending] = useState(false);
  const [editId, setEditId] = useState(newId);
  const { latest, plan, workforce, academicYear } = answer;
  const rows = rowsOf(shares, answer);
  const { more, less, same } = weighed(rows);
  const cuts = cutsOf(rows, answer);
  const lacks = lacksOf(answer, rows);
  const inApp = shares.schools.filter(({ school }) => school.schoolId !== null).length;
  const publish = async () => {
    setSending(true);
    const seen = { seen: plan?.rev ?? 0, seenWorkforce: workforce?.rev ?? 0 };
    const said = isChanged
      ? t.notSaved
      : await send('publish', { year: academicYear, ...seen, reason, editId }, t.done);
    setSending(false);
    setWhy(said);
    if (said) return;
    onReason('');
    setEditId(newId());
  };
  return (
    <Panel title={t.title}>
      <Standing latest={latest} />
      {isChanged && <Notice>{t.notSaved}</Notice>}
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void publish();
        }}
      >
        {lacks ? <p>{lacks}</p> : <p>{latest ? t.what(more, less, same) : t.first(shares.schools.length, inApp)}</p>}
        {cuts.length > 0 && <Cuts cuts={cuts} />}
        <Field label={latest ? t.reason : t.reasonFirst} hint={t.reasonHint}>
          <Textarea value={reason} maxLength={500} onChange={(_, { value }) => onReason(value)} />
        </Field>
        <Wrong why={why === undefined ? undefined : { sentence: why }} />
        <div className={css.buttons}>
          <Button
            type="submit"
            appearance={lacks ? 'secondary' : 'primary'}
            disabledFocusable={isSending || lacks !== undefined}
          >
            {t.button}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

/** Files of the published version, and the versions before it. Rows L12, L17. */
export function PublishedFiles({ answer }: Pick<Props, 'answer'>) {
  const { latest, published, plan, academicYear } = answer;
  if (!latest) return null;
  const files = [
    [shareText.files.csv, 'hours', hoursCsv(latest)],
    [shareText.files.invoice, 'invoices', invoiceCsv(latest, plan?.ratePence ?? null)],
  ] as const;
  return (
    <Panel title={shareText.files.title}>
      <ul className={css.plain}>
        {files.map(([title, name, csv]) => (
          <li key={name}>
            <a className={css.link} download={`${name}-${academicYear}.csv`} href={csvLink(csv)}>
              {title}
            </a>
          </li>
        ))}
        <li>
          <a className={css.link} href={hoursAddress('report')}>
            {shareText.files.contract}
          </a>
        </li>
      </ul>
      <Fold summary={shareText.earlier}>
        <ul className={css.plain}>
          {published.map(({ version, at, by, reason, minutes, schools, hash }) => (
            <li key={version} className={css.version}>
              {shareText.version(version, longDate(londonDate(at)), by, hoursSaid(sumOf(minutes)), schools)}
              {reason && <span className={css.reason}>{reason}</span>}
              <span className={css.urn}>{shareText.fingerprint(hash)}</span>
            </li>
          ))}
        </ul>
      </Fold>
    </Panel>
  );
}
