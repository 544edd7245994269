import { Button, Textarea, Field } from '@fluentui/react-components';
import { useState } from 'react';
import type { PlanAnswer } from '../../../shared/resource-allocation/contract.ts';
import type { PlannedSchool } from '../../../shared/resource-allocation/plan.ts';
import type { PlanShares } from '../../../shared/resource-allocation/share-plan.ts';
import { streams } from '../../../shared/resource-allocation/streams.ts';
import { hoursSaid, resourceText } from '../../../shared/resource-allocation/text.ts';
import { Fold } from '../../components/fold.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { Wrong } from '../reflection/wrong.tsx';
import { NumberField } from './number-field.tsx';
import { SaveBar, type Saving } from './save-bar.tsx';
import { HoursTable } from './hours-table.tsx';
import { rowsOf, schoolsTyped } from './share.ts';
import type { Draft } from './typed-hours.ts';
import { shareText } from './text.ts';
import css from './share.module.css';

const t = shareText.schools;

interface Props extends Saving {
  readonly answer: PlanAnswer;
  readonly draft: Draft;
  readonly shares: PlanShares;
  /** A list that is typed and not taken in. */
  readonly paste: string;
  readonly onPaste: (typed: string) => void;
  readonly onSchools: (schools: readonly PlannedSchool[]) => void;
  readonly onTakeBands: () => Promise<string | undefined>;
}

/** The schools with what each would get, and what that changes. Rows L03, L05. */
export function SchoolsPanel({ answer, draft, shares, paste, onPaste, onSchools, onTakeBands, ...saving }: Props) {
  const { plan, may, latest, bandsReady } = answer;
  const [why, setWhy] = useState<string>();
  const wrong = streams.filter((stream) => shares.streams[stream].wrong);
  const agreed = streams.filter((stream) => draft.rules.streams[stream] === 'as-agreed');
  return (
    <Panel title={t.step}>
      {wrong.map((stream) => (
        <Notice key={stream}>{resourceText.wrongStream(stream, shares.streams[stream])}</Notice>
      ))}
      {draft.schools.length === 0 && <p>{t.none}</p>}
      {plan?.bandsFrom && <p className={css.quiet}>{t.bandsFrom(plan.bandsFrom)}</p>}
      {draft.schools.length > 0 && (
        <HoursTable
          rows={rowsOf(shares, answer)}
          rules={draft.rules}
          version={latest?.version}
          edit={
            may.plan
              ? (urn) => {
                  const at = draft.schools.findIndex((each) => each.urn === urn);
                  const school = draft.schools[at];
                  if (!school) return null;
                  return (
                    <div className={css.fields}>
                      {agreed.map((stream) => (
                        <NumberField
                          key={stream}
                          label={t.agreed(resourceText.streams[stream])}
                          value={school.agreed[stream]}
                          times={60}
                          most={3_000}
                          onValue={(minutes) =>
                            onSchools(
                              draft.schools.map((each) =>
                                each.urn === urn ? { ...each, agreed: { ...each.agreed, [stream]: minutes } } : each,
                              ),
                            )
                          }
                        />
                      ))}
                      <Button
                        size="small"
                        className={css.start}
                        onClick={() => onSchools(draft.schools.filter((each) => each.urn !== urn))}
                      >
                        {shareText.remove}
                      </Button>
                    </div>
                  );
                }
              : undefined
          }
        />
      )}
      {draft.schools.length > 0 &&
        streams
          .filter((stream) => shares.streams[stream].leftOver > 0 && !shares.streams[stream].wrong)
          .map((stream) => (
            <p key={stream} className={css.quiet}>
              {t.leftOver(resourceText.streams[stream], hoursSaid(shares.streams[stream].leftOver))}
            </p>
          ))}
      {may.plan && (
        <>
          {bandsReady && (
            <div className={css.buttons}>
              <Button onClick={() => void onTakeBands().then(setWhy)}>{t.takeBands}</Button>
            </div>
          )}
          <Wrong why={why === undefined ? undefined : { sentence: why }} />
          <Paste typed={paste} onTyped={onPaste} known={draft.schools} onSchools={onSchools} />
          <SaveBar {...saving} />
        </>
      )}
    </Panel>
  );
}

interface PasteProps {
  readonly typed: string;
  readonly onTyped: Props['onPaste'];
  readonly known: readonly PlannedSchool[];
  readonly onSchools: Props['onSchools'];
}

/** A list of schools to be typed or pasted. What cannot be read stays where it is, with the number of its line. */
function Paste({ typed, onTyped, known, onSchools }: PasteProps) {
  const [wrong, setWrong] = useState<string>();
  const take = () => {
    const read = schoolsTyped(typed, known);
    if ('wrong' in read) {
      setWrong(read.wrong);
      return;
    }
    setWrong(undefined);
    onTyped('');
    onSchools(read);
  };
  return (
    <Fold summary={t.paste} open={known.length === 0 || typed !== ''}>
      <div className={css.form}>
        <Field label={t.pasteHint} {...(wrong ? { validationState: 'error' as const, validationMessage: wrong } : {})}>
          <Textarea value={typed} rows={4} placeholder={t.pasteExample} onChange={(_, { value }) => onTyped(value)} />
        </Field>
        <div className={css.buttons}>
          <Button disabledFocusable={typed.trim() === ''} onClick={take}>
            {t.pasteAdd}
          </Button>
        </div>
      </div>
    </Fold>
  );
}
