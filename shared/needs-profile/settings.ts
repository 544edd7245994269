import { z } from 'zod';
import { serviceIdSchema } from '../kernel/ids.ts';
import { instantSchema } from '../kernel/time.ts';
import { ruleSchema, type Rule } from './suggest.ts';

/** How many of a hundred children a service expects to have SLCN, and where it has that from. Row M02. */
export const prevalenceSchema = z.object({
  percent: z.number().min(0.1).max(100),
  source: z.string().trim().min(1).max(300),
});
export type Prevalence = Readonly<z.infer<typeof prevalenceSchema>>;

export const mostRules = 40;

/** What a service expects, and what it suggests to schools. */
export const needsSettingsSchema = z.object({
  serviceId: serviceIdSchema,
  prevalence: prevalenceSchema.nullable(),
  rules: z.array(ruleSchema).max(mostRules),
  changed: z.object({ by: z.string().min(1), at: instantSchema }),
  rev: z.number().int().positive(),
});
export type NeedsSettings = Readonly<z.infer<typeof needsSettingsSchema>>;

const own = 'A start to be changed: the service’s own judgement';

/** To begin with; a service changes share, words and source, or puts a rule away. */
export const firstRules: readonly Rule[] = [
  {
    ...{ id: 'eal-early', need: 'eal', groups: ['N', 'R'], atLeast: 30, cell: 'EE1', source: own, isOn: true },
    offer: 'Look at visual support and talk in the early years rooms',
  },
  {
    ...{
      id: 'concern-early',
      need: 'of-concern',
      groups: ['R', '1'],
      atLeast: 20,
      cell: 'ID2',
      source: own,
      isOn: true,
    },
    offer: 'Screen the class again and begin a targeted language group',
  },
  {
    ...{ id: 'slcn-high', need: 'slcn', groups: [], atLeast: 10, cell: 'WW1', source: own, isOn: true },
    offer: 'Training for all staff in supporting speech, language and communication',
  },
  {
    ...{ id: 'meals-high', need: 'free-meals', groups: ['N', 'R'], atLeast: 40, cell: 'FS1', source: own, isOn: true },
    offer: 'Talk with families about how they can help communication at home',
  },
];
