import { z } from 'zod';
import { marked } from '../kernel/marking.ts';
import { civilDateSchema, instantSchema } from '../kernel/time.ts';
import { holdReasonSchema } from '../own-copy/copy-state.ts';
import { dueLineSchema } from './report.ts';

const id = z.string().min(1).max(250);
export const sideSchema = z.enum(['school', 'service']);

/** The ways a subject access pack can be taken away. */
export const subjectPackKinds = ['subject-pdf', 'subject-html', 'subject-json'] as const;
export type SubjectPackKind = (typeof subjectPackKinds)[number];
export const isSubjectPack = (kind: string): kind is SubjectPackKind => subjectPackKinds.some((each) => each === kind);

/** `GET /api/schools/:schoolId/requests/:requestId/pack/:side`: short-lived addresses of the pack of the own side. */
export const packInput = z.object({ schoolId: id, requestId: id, side: id });
export const packAnswer = z.object({
  /** The links open nothing any more from this moment on. */
  until: instantSchema,
  files: z.object({ pdf: z.string(), html: z.string(), json: z.string() }),
});
export type PackAnswer = z.infer<typeof packAnswer>;

const editId = z.string().min(1).max(100);

/** `POST /api/schools/:schoolId/copies/:requestId/hold`: puts a record of the own side on legal hold, or lifts the hold. */
export const holdInput = z.object({
  schoolId: id,
  requestId: id,
  side: sideSchema,
  editId,
  on: z.boolean(),
  reason: holdReasonSchema.default('other'),
  /** To a hold a note, to lifting one the reason. */
  note: z.string().max(300).default(''),
  confirmed: z.boolean().optional(),
});

/** `GET /api/schools/:schoolId/records-due` */
export const dueInput = z.object({ schoolId: id });
const dueSideSchema = z.object({
  side: sideSchema,
  /** Records of which nobody can say how long they have to be kept. */
  unknown: z.number().int(),
  lines: z.array(
    dueLineSchema.extend({
      /** 'Child 3, Year 2' */
      label: z.string(),
      /** For whoever may see who it is. */
      name: marked('child', z.string()).nullable(),
      held: z.boolean(),
      /** Who asked for it to be erased; null while nobody has. */
      askedBy: z.string().nullable(),
      /** It waits for this person. */
      mayDecide: z.boolean(),
    }),
  ),
  certificates: z.array(
    z.object({
      key: z.string(),
      class: dueLineSchema.shape.class,
      count: z.number().int(),
      on: civilDateSchema,
      askedBy: z.string(),
      authorisedBy: z.string(),
      file: z.string(),
    }),
  ),
});
export type DueSide = z.infer<typeof dueSideSchema>;
export const dueAnswer = z.object({
  /** The last night on which everything was looked at. */
  lookedOn: civilDateSchema.nullable(),
  sides: z.array(dueSideSchema),
});
export type DueAnswer = z.infer<typeof dueAnswer>;

/** `POST /api/schools/:schoolId/records-due/ask` and `…/decide`, about records of one side. */
const several = { schoolId: id, side: sideSchema, editId, requestIds: z.array(id).min(1).max(50) };
export const disposeInput = z.object(several);
export const disposalInput = z.object({ ...several, approve: z.boolean(), why: z.string().max(300).default('') });
