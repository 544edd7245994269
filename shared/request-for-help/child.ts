import { z } from 'zod';
import { nhsNumberSchema, upnSchema } from '../anonymous-text/numbers.ts';
import { marked } from '../kernel/marking.ts';
import { civilDateSchema } from '../kernel/time.ts';

export const sexes = ['female', 'male', 'other'] as const;
export const careAnswers = ['no', 'looked-after', 'was-looked-after'] as const;

const own = <S extends z.ZodType>(schema: S) => marked('child', schema).nullish();

/** Who the child is. Only the name and the birthday are asked for; all else is optional. Domain 2.3, 'Child'. */
export const childSchema = z.object({
  name: marked('child', z.string().max(120)).nullable(),
  bornOn: marked('child', civilDateSchema).nullable(),
  className: marked('child', z.string().max(60)).nullable(),
  preferredName: own(z.string().max(60)),
  classTeacher: own(z.string().max(120)),
  sex: own(z.enum(sexes)),
  lookedAfter: own(z.enum(careAnswers)),
  address: own(z.string().max(300)),
  phone: own(z.string().max(40)),
  gp: own(z.string().max(120)),
  surgery: own(z.string().max(160)),
  /** NHS number and unique pupil number; never needed. Row C-28. */
  nhsNumber: own(nhsNumberSchema),
  upn: own(upnSchema),
});
export type Child = z.infer<typeof childSchema>;
