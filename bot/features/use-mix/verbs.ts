import { z } from 'zod';
import { schoolOfRecord } from '../../../shared/kernel/ids.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope } from '../../../shared/organisation/school.ts';
import { openOf, yearOfMix } from '../../../shared/use-mix/mix.ts';
import { mixText } from '../../../shared/use-mix/text.ts';
import { verb, type Press, type PressAnswer, type Verb } from '../../ports/declaration.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { sentenceWithTab } from '../planning/cards.ts';
import { agreeToMix } from './change-mix.ts';
import { drawingFor } from './drawer.ts';
import { mixCard, type MixDrawing } from './mix-card.ts';
import type { UseMixPorts } from './ports.ts';

const { card: t } = mixText;

/** The mix as the caller has it now. */
async function show(
  ports: UseMixPorts,
  caller: Caller,
  id: string,
  shown: Pick<MixDrawing, 'notice' | 'said'>,
): Promise<PressAnswer> {
  const found = await theirSchool(ports.schools, caller, schoolOfRecord(id) ?? '', 'use-mix.see');
  const mix = found.ok && (await ports.useMixes.load(schoolScope(found.value), yearOfMix(id)))?.value;
  if (!found.ok || !mix) return { message: sentenceWithTab(t.notYours, ports.links.tab('', caller.accountId)) };
  return { message: mixCard({ ...drawingFor(ports, caller, found.value, mix), ...shown }) };
}

/** Agrees the proposal whose number stands on the card; one that came since is shown first. */
const agreeFrom =
  (ports: UseMixPorts) =>
  async (caller: Caller, { id, rev, activityId, audit }: Press): Promise<PressAnswer> => {
    const school = await theirSchool(ports.schools, caller, schoolOfRecord(id) ?? '', 'use-mix.agree');
    if (!school.ok) return show(ports, caller, id, { notice: mixText.notYourSide });
    const asked = { schoolId: school.value.id, year: yearOfMix(id), editId: activityId, seen: rev };
    const done = await agreeToMix(ports, caller, school.value, asked, audit);
    if (!done.ok) return show(ports, caller, id, { notice: done.problem.sentence });
    return show(ports, caller, id, openOf(done.value) ? { notice: t.waitsForThem } : { said: t.agreedNow });
  };

/** The button of a mix that waits for the reader's side. Row L18. */
export const useMixVerbs = (ports: UseMixPorts): Verb[] => [
  verb({
    ...{ name: 'use-mix.accept', version: 1, contract: z.object({}), audit: 'hours.mix-agreed' },
    action: 'use-mix.agree',
    useCase: agreeFrom(ports),
    fresh: (caller, { id }) => show(ports, caller, id, { notice: t.outOfDate }),
  }),
];
