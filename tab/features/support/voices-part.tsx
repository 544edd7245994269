import { Button } from '@fluentui/react-components';
import type { SupportAnswer } from '../../../shared/support/contract.ts';
import { voiceAbouts, voiceHows, voiceKinds, type Voice } from '../../../shared/support/support.ts';
import { supportText as t } from '../../../shared/support/text.ts';
import { civilDateSchema, shortDate } from '../../../shared/kernel/time.ts';
import { MistakeButton, Mistakes } from './mistakes.tsx';
import { PartForm } from './part-form.tsx';
import { optionsOf, type FormField, type SendSupport } from './support.ts';
import { useKeptOpened } from './use-kept.ts';
import css from './support.module.css';

const v = t.voices;

interface Props {
  readonly answer: SupportAnswer;
  readonly send: SendSupport;
}

const fieldsUntil = (max: string): FormField[] => [
  { name: 'who', label: v.who, kind: 'choice', options: optionsOf(v.kinds) },
  { name: 'about', label: v.about, kind: 'choice', options: optionsOf(v.abouts) },
  { name: 'words', label: v.words, kind: 'long', most: 600 },
  { name: 'how', label: v.how, kind: 'choice', options: optionsOf(v.hows) },
  { name: 'on', label: v.on, kind: 'day', max },
];

/** What matters and what has changed, in the words of child, parent and staff; who said it by kind. Rows I17-I19. */
export function VoicesPart({ answer, send }: Props) {
  const { open, show, cancel } = useKeptOpened({ add: 'new-voice' });
  const all = answer.record?.voices ?? [];
  const heard = all.filter(({ gone }) => !gone);
  return (
    <>
      {heard.length ? (
        <ul className={css.list}>
          {heard.toReversed().map((voice) => (
            <VoiceItem key={voice.id} voice={voice} mayWrite={answer.may.write} send={send} />
          ))}
        </ul>
      ) : (
        <p className={css.quiet}>{v.none}</p>
      )}
      {answer.may.write &&
        (open ? (
          <PartForm
            place="new-voice"
            fields={fieldsUntil(answer.today)}
            begins={{ who: 'child', about: 'matters', how: 'spoken', on: answer.today }}
            says={v.saved}
            send={(typed, confirmed, id) =>
              send(
                'voices',
                {
                  ...{ do: 'say', id, words: typed['words'] ?? '' },
                  who: voiceKinds.find((each) => each === typed['who']) ?? 'child',
                  about: voiceAbouts.find((each) => each === typed['about']) ?? 'matters',
                  how: voiceHows.find((each) => each === typed['how']) ?? 'spoken',
                  on: civilDateSchema.catch(answer.today).parse(typed['on']),
                },
                confirmed,
              )
            }
            onClose={cancel}
          />
        ) : (
          <Button onClick={() => show('add')}>{v.add}</Button>
        ))}
      <Mistakes
        all={all.filter(({ gone }) => gone)}
        onBack={answer.may.write ? (id) => send('voices', { do: 'restore', id }) : undefined}
      />
    </>
  );
}

interface VoiceProps {
  readonly voice: Voice;
  readonly mayWrite: boolean;
  readonly send: SendSupport;
}

function VoiceItem({ voice: { id, who, about, how, words, on }, mayWrite, send }: VoiceProps) {
  const places = { mistake: `mistake-${id}` };
  const { open, show, cancel } = useKeptOpened(places);
  return (
    <li className={css.voice}>
      <p className={css.words}>{words}</p>
      <p className={css.quiet}>{[v.kinds[who], v.abouts[about], v.hows[how], shortDate(on)].join(' · ')}</p>
      {mayWrite && open && (
        <PartForm
          place={places.mistake}
          intro={t.mistake.sure}
          submit={t.mistake.takeOut}
          fields={[]}
          begins={{}}
          says={t.mistake.taken}
          send={() => send('voices', { do: 'mistake', id })}
          onClose={cancel}
        />
      )}
      {mayWrite && !open && <MistakeButton of={words} onClick={() => show('mistake')} />}
    </li>
  );
}
