import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, instant } from '../../../../shared/kernel/time.ts';
import { patched } from '../../../../shared/request-for-help/patch.ts';
import { viewOf, type RequestView } from '../../../../shared/request-for-help/view.ts';
import { asking } from '../../bot/cards/fakes.ts';
import { aRequest, canaries } from '../request-for-help/a-request.ts';
import { tries } from '../runs.ts';
import { callerOf, firstDay, histories, patchOf, shownTo, type Shown } from './a-history.ts';

/** What of a request somebody got, by what stands in it and not by what it says of itself. */
const got = (view: RequestView | undefined): Shown => {
  if (!view) return 'nothing';
  const told = canaries.some((word) => JSON.stringify(view).includes(word));
  return told ? 'the name' : 'the question';
};

/** The name, birthday and who is around the child: of a request whose answers change, those that stay. */
const unsaid = aRequest({ consents: [] });

test('whoever answers what on whichever day, everybody is shown what the plain model says', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(histories, ({ happenings, lookers }) => {
      let [request, today] = [unsaid, firstDay];
      happenings.forEach((each, at) => {
        if ('days' in each) today = addDays(today, each.days);
        const patch = patchOf(each);
        const now = instant(`${today}T10:00:00Z`);
        if (patch)
          request = patched(request, patch, { by: asking('Ellen Whitfield'), at: now, today, activityId: `${at}` });
        for (const looker of lookers) {
          const shown = got(viewOf(callerOf(looker, today), request, today, 'holds'));
          expect({ looker, today, shown }).toEqual({
            looker,
            today,
            shown: shownTo(looker, happenings.slice(0, at + 1), today),
          });
          seen.add(`${looker.role}: ${shown}`);
        }
      });
    }),
    tries(200),
  );
  // The histories are varied enough that both came about.
  expect(seen).toContain('link-therapist: the name');
  expect(seen).toContain('link-therapist: the question');
});
