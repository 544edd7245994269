import { z } from 'zod';
import { lawfulBasisSchema } from '../consent/lawful-basis.ts';
import { roleSchema } from '../organisation/roles.ts';
import { copyStateSchema } from '../own-copy/copy-state.ts';
import { journeySchema } from './journey.ts';

const { child, note } = journeySchema.shape;

/** The service's document as one caller has it: what says who the child is stands in it or is null. */
export const journeyViewSchema = journeySchema
  .pick({ requestId: true, lawfulBasis: true, toldAt: true, takenUpOn: true, rev: true })
  .extend({
    /** 'Child 3, Year 2', as it was when the child was taken up */
    label: z.string(),
    holders: z.array(journeySchema.shape.holders.element.extend({ roleName: z.string() })),
    child,
    note: note.nullable(),
    identity: z.enum(['shown', 'tab-only', 'holder-only', 'restricted', 'erased']),
    copyState: copyStateSchema.shape.state,
    mayWrite: z.boolean(),
    maySetHolder: z.boolean(),
  });
export type JourneyAnswer = z.infer<typeof journeyViewSchema>;

/** `GET /api/schools/:schoolId/journeys` */
export const journeysAnswer = z.object({
  mayTakeUp: z.boolean(),
  /** Who could hold a case; empty for who does not hand them on. */
  people: z.array(z.object({ personId: z.string(), name: z.string(), role: roleSchema, roleName: z.string() })),
  journeys: z.array(journeyViewSchema),
});
export type JourneysAnswer = z.infer<typeof journeysAnswer>;

/** Every change answers the document as it then stands. */
export const journeyAnswer = z.object({ journey: journeyViewSchema });

const id = z.string().min(1).max(250);
const common = { schoolId: id, requestId: id, editId: z.string().min(1).max(100) };
const seen = z.number().int().nonnegative();

export const journeysInput = z.object({ schoolId: id });
export const takeUpInput = z.object(common);
export const journeyPatchInput = z.object({
  ...common,
  seen,
  /** `copy`: take over again what the school may tell now. */
  patch: z
    .strictObject({ nhsNumber: child.shape.nhsNumber, note, lawfulBasis: lawfulBasisSchema, copy: z.literal(true) })
    .partial(),
});
export const holderInput = z.object({ ...common, seen, personId: id });
