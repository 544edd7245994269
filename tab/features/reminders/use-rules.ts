import { rulesAnswer, type RulesAnswer } from '../../../shared/reminders/contract.ts';
import { announce } from '../../components/announce.ts';
import { useAnswers } from '../../use-answers.ts';
import { useSaving } from '../scoping/use-saving.ts';

/** How a change of the service's rules is sent: the panel shows what comes back, and `says` is read aloud. */
export function useRulesChange({ rev }: Pick<RulesAnswer, 'rev'>) {
  const answers = useAnswers();
  const { saving, run } = useSaving();
  return {
    saving,
    send: (path: '' | '/reset', body: object, says: string): Promise<boolean> =>
      run(async () => {
        const change = { editId: answers.newId(), seen: rev, ...body };
        const said = await answers.post(`/api/reminder-rules${path}`, change, rulesAnswer);
        if (!said.ok) {
          // What a colleague changed meanwhile is fetched, so that the next try is made on it.
          void answers.reminderRules().renew();
          return said.sentence;
        }
        answers.reminderRules().take(said);
        announce(says);
        return undefined;
      }),
  };
}
