import { z } from 'zod';
import { visitCardText as t } from '../../../shared/visits/card-text.ts';
import type { School } from '../../../shared/organisation/school.ts';
import { usualWork } from '../../../shared/visits/usual-work.ts';
import { card, heading, openUrl, primaryIf, text, execute } from '../../cards/card.ts';
import type { Drawing } from '../../cards/drawing.ts';
import { choose } from '../../cards/inputs.ts';
import type { Message } from '../../ports/sender.ts';
import { loggingInput, partInputs } from './log-form.ts';

export const workInput = loggingInput
  .omit({ minutes1: true, minutes2: true, minutes3: true, minutes4: true, minutes5: true, shortBy: true })
  .extend({ workSchool: z.string().max(250).default(''), workWhere: z.string().max(20).default('') });

/** Work that nobody had planned, in one form; with one school it is not asked which. Rows J04, L07. */
export function workForm(
  schools: readonly Pick<School, 'id' | 'name'>[],
  { newId, notice, typed = {}, tab }: Pick<Drawing, 'newId' | 'notice' | 'typed' | 'tab'>,
): Message {
  const { workForm: f } = t;
  const [first] = schools;
  const which = { id: 'workSchool', label: f.school, errorMessage: f.schoolError };
  const place = { id: 'workWhere', label: f.where, errorMessage: f.whereError };
  const body = [
    heading(f.title),
    ...(schools.length === 1 ? [text(first?.name ?? '', { spacing: 'None', isSubtle: true })] : []),
    text(f.intro),
    ...(schools.length > 1
      ? [
          choose(
            { ...which, value: typed['workSchool'] ?? first?.id },
            schools.map(({ id, name }) => ({ title: name, value: id })),
          ),
        ]
      : []),
    ...partInputs(usualWork, typed),
    choose({ ...place, value: typed['workWhere'] ?? 'elsewhere' }, [
      { title: f.elsewhere, value: 'elsewhere' },
      { title: f.atSchool, value: 'school' },
    ]),
  ];
  const send = execute(t.logIt, { verb: 'visit.work', v: 1, id: 'me', rev: 0, newId }, primaryIf(true));
  return { card: card(f.title, body, [send, openUrl(t.openTab, tab)], [notice]), summary: f.title };
}
