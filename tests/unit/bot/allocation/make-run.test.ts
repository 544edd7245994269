import { expect, test } from '@jest/globals';
import { makeBanding } from '../../../../bot/features/allocation/make-run.ts';
import type { FiguresStore } from '../../../../bot/features/school-figures/store.ts';
import { defaultSettings } from '../../../../shared/allocation/settings.ts';
import { serviceIdSchema } from '../../../../shared/kernel/ids.ts';
import { instant } from '../../../../shared/kernel/time.ts';
import { noFigures } from '../../../../shared/school-figures/decide.ts';
import type { FiguresSet } from '../../../../shared/school-figures/set.ts';
import { figured } from '../../shared/allocation/schools.ts';

const serviceId = serviceIdSchema.parse('service-weald');

/** A service that has brought in so many schools of one authority. */
function having(schools: number) {
  const current: FiguresSet = {
    ...{ setId: 'set-of-many', sources: [], phases: ['State-funded primary'], types: ['Community school'], schools },
    authorities: [{ name: 'Test LA', schools }],
    ...{ findings: [], by: 'Ruth Penn', at: instant('2026-11-27T09:00:00Z') },
  };
  let read = 0;
  const schoolFigures: Pick<FiguresStore, 'head' | 'schools'> = {
    head: () => Promise.resolve({ value: { ...noFigures(serviceId), current }, etag: '1' }),
    schools: () => {
      read += 1;
      return Promise.resolve(Array.from({ length: schools }, (_, n) => figured(String(100_000 + n), { roll: n + 1 })));
    },
  };
  const make = (authority: string | null) =>
    makeBanding({ schoolFigures }, serviceId, { settings: defaultSettings, authority });
  return { make, reads: () => read };
}

test('all England is refused by its number with what to do, before a school of it is read', async () => {
  const { make, reads } = having(24_442);
  expect(await make(null)).toMatchObject({
    ok: false,
    problem: {
      code: 'too-many',
      sentence:
        'These are 24,442 schools, and a run that is kept has 3,000 at most: several times the largest local authority. Please choose one local authority.',
    },
  });
  expect(reads()).toBe(0);
});

test('an authority with more schools than fit is refused too, and 3,000 are banded', async () => {
  expect(await having(3_001).make('Test LA')).toMatchObject({ ok: false, problem: { code: 'too-many' } });
  const made = await having(3_000).make(null);
  expect(made.ok && made.value.banding.schools.length).toBe(3_000);
});
