import { z } from 'zod';
import { marked } from '../kernel/marking.ts';
import { civilDateSchema, instantSchema } from '../kernel/time.ts';
import { holdReasonSchema } from '../own-copy/copy-state.ts';
import { bundleClasses } from './bundle.ts';
import { periodNames } from './periods.ts';
import { bundleLineSchema, dueLineSchema, retentionReportSchema } from './report.ts';

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

const certificateSchema = z.object({
  key: z.string(),
  count: z.number().int(),
  on: civilDateSchema,
  askedBy: z.string(),
  authorisedBy: z.string(),
  file: z.string(),
});
const bundleCertificateSchema = certificateSchema.extend({ class: z.enum(bundleClasses) });

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
  certificates: z.array(certificateSchema.extend({ class: dueLineSchema.shape.class })),
});
export type DueSide = z.infer<typeof dueSideSchema>;

/** Something that falls due and is disposed of as a whole. */
const dueBundleSchema = bundleLineSchema.extend({
  /** 'Child 3, Year 2', or the school year. */
  label: z.string(),
  /** Of a proof of consent, for whoever may read it. */
  name: marked('child', z.string()).nullable(),
  /** What keeps it: which of the reasons, what was noted, by whom and since when. */
  hold: z.object({ reason: holdReasonSchema, note: z.string(), by: z.string(), on: civilDateSchema }).nullable(),
  /** It can be put on hold, or the hold lifted, by this person. */
  mayHold: z.boolean(),
  askedBy: z.string().nullable(),
  /** It can be asked for, or waits for the decision of this person. */
  mayAsk: z.boolean(),
  mayDecide: z.boolean(),
});
export type DueBundle = z.infer<typeof dueBundleSchema>;

/** How long one side keeps its records, where it can be settled. */
const periodLineSchema = z.object({
  side: sideSchema,
  name: z.enum(periodNames),
  years: z.number().int(),
  shortest: z.number().int(),
  mayChange: z.boolean(),
  /** The last change: why, by whom and when. */
  changed: z.object({ why: z.string(), by: z.string(), on: civilDateSchema }).nullable(),
});
export type PeriodLine = z.infer<typeof periodLineSchema>;

export const dueAnswer = z.object({
  /** The last night on which everything was looked at. */
  lookedOn: civilDateSchema.nullable(),
  sides: z.array(dueSideSchema),
  /** What is disposed of as a whole, with the certificates of what was. */
  bundles: z.array(dueBundleSchema),
  bundleCertificates: z.array(bundleCertificateSchema),
  /** Of how many of what both wrote together nobody can say how long. */
  unknownJoint: z.number().int(),
  /** What is kept and not due. */
  ahead: retentionReportSchema.shape.ahead,
  trailUntil: z.string().nullable(),
  periods: z.array(periodLineSchema),
});
export type DueAnswer = z.infer<typeof dueAnswer>;

/** `POST /api/schools/:schoolId/records-due/ask` and `…/decide`, about records of one side. */
const several = { schoolId: id, side: sideSchema, editId, requestIds: z.array(id).min(1).max(50) };
export const disposeInput = z.object(several);
export const disposalInput = z.object({ ...several, approve: z.boolean(), why: z.string().max(300).default('') });

/** `POST /api/schools/:schoolId/records-due/bundle`: one bundle is asked for, agreed, kept, held or released. */
export const bundleInput = z.object({
  schoolId: id,
  editId,
  class: z.enum(bundleClasses),
  key: id,
  act: z.enum(['ask', 'agree', 'keep', 'hold', 'lift']),
  reason: holdReasonSchema.default('other'),
  /** Why it stays, a note to a hold, or why a hold can be lifted. */
  note: z.string().max(300).default(''),
  confirmed: z.boolean().optional(),
});
export type BundleAsked = z.infer<typeof bundleInput>;

/** `POST /api/schools/:schoolId/retention-periods`: how long one side keeps a class of its records, in years, and why. */
export const periodInput = z.object({
  schoolId: id,
  editId,
  side: sideSchema,
  name: z.enum(periodNames),
  years: z.number().int(),
  why: z.string().max(300).default(''),
  confirmed: z.boolean().optional(),
});
export type PeriodAsked = z.infer<typeof periodInput>;
