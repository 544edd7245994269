import type { SeenLine } from '../audit/seen.ts';
import type { CaseStudy } from '../case-study/case-study.ts';
import type { Decision } from '../decision/decision.ts';
import { journeySchema } from '../journey/journey.ts';
import type { JourneyView } from '../journey/view.ts';
import type { CivilDate, Instant } from '../kernel/time.ts';
import type { CopySide } from '../own-copy/decide.ts';
import type { Question } from '../question/question.ts';
import { childLabel, requestSchema, type Request } from '../request-for-help/request.ts';
import type { RequestView } from '../request-for-help/view.ts';
import type { Support } from '../support/support.ts';
import type { ConsentProof } from './consent-proof.ts';
import { packed } from './left-out.ts';
import type { PackPage } from './pages.ts';
import { packText } from './pack-text.ts';

/** A record that school and service keep together, which names nobody; a case study only while it still leads to the child. */
export interface JointRecord {
  readonly kind: 'decision' | 'support' | 'case-study';
  readonly record: Readonly<Record<string, unknown>>;
}

/** The part of the controller who makes the pack, with all that it holds of the child. */
interface OwnPart {
  readonly controller: CopySide;
  readonly name: string;
  readonly inThisPack: true;
  /** The stored document: everything but what `leftOut` names. */
  readonly record: Readonly<Record<string, unknown>>;
  /** The anonymous question that the request began with; null for none. */
  readonly question: Readonly<Record<string, unknown>> | null;
  readonly pages: readonly PackPage[];
  /** What school and service wrote together: how it was decided, and how support went on. */
  readonly joint: readonly JointRecord[];
  /** Who has read or changed it, in words, the newest first. */
  readonly seen: readonly SeenLine[];
}

/** The part of the other controller: what it holds, and whom to ask for it. */
interface OtherPart {
  readonly controller: CopySide;
  readonly name: string;
  readonly inThisPack: false;
  readonly says: readonly string[];
}

/** Everything one controller holds of one child, with both controllers' parts marked. UK GDPR Art. 15; row C-12. */
export interface Pack {
  readonly pack: 'subject-access';
  readonly version: 1;
  readonly madeAt: Instant;
  readonly madeBy: string;
  readonly madeOn: CivilDate;
  /** 'Child 3, Year 2': how the child is called wherever a name may not stand. */
  readonly label: string;
  readonly requestId: string;
  readonly schoolName: string;
  readonly parts: readonly (OwnPart | OtherPart)[];
  readonly leftOut: readonly string[];
}

/** What is common to the packs of both sides. */
export interface Making {
  readonly madeAt: Instant;
  readonly madeOn: CivilDate;
  readonly madeBy: string;
  readonly schoolName: string;
  readonly serviceName: string;
  readonly seen: readonly SeenLine[];
  /** Who holds the case in the service, and who is the school's SENDCo; null while nobody is. */
  readonly holder: string | null;
  readonly sendco: string | null;
}

const common = (view: Pick<Request, 'number' | 'yearGroup'>, requestId: string, making: Making) => ({
  pack: 'subject-access' as const,
  version: 1 as const,
  madeAt: making.madeAt,
  madeBy: making.madeBy,
  madeOn: making.madeOn,
  label: childLabel(view),
  requestId,
  schoolName: making.schoolName,
  leftOut: Object.values(packText.leftOut),
});

const record = (document: object): OwnPart['record'] => packed(document) as OwnPart['record'];

/** The school's pack: its request as its SENDCo sees it, and what it wrote with the service. */
export const schoolPack = (
  view: RequestView,
  {
    pages,
    question,
    decision,
    support,
    studies,
  }: {
    readonly pages: readonly PackPage[];
    readonly question: Question | undefined;
    readonly decision: Decision | undefined;
    readonly support: Support | undefined;
    /** Those that still know whose journey they tell. */
    readonly studies: readonly CaseStudy[];
  },
  making: Making,
): Pack => ({
  ...common(view, view.id, making),
  parts: [
    {
      controller: 'school',
      name: making.schoolName,
      inThisPack: true,
      record: record(requestSchema.parse(view)),
      question: question ? record(question) : null,
      pages,
      joint: [
        ...(decision ? [{ kind: 'decision' as const, record: record(decision) }] : []),
        ...(support ? [{ kind: 'support' as const, record: record(support) }] : []),
        ...studies.map((study) => ({ kind: 'case-study' as const, record: record(study) })),
      ],
      seen: making.seen,
    },
    {
      controller: 'service',
      name: making.serviceName,
      inThisPack: false,
      says: packText.service(making.serviceName, making.holder),
    },
  ],
});

/** What the school still keeps of a child whose request was erased: what proves consent, and nothing else. */
export const proofPack = (proof: ConsentProof, making: Making): Pack => ({
  ...common(proof, proof.requestId, making),
  parts: [
    {
      ...{ controller: 'school', name: making.schoolName, inThisPack: true, record: record(proof) },
      ...{ question: null, pages: [], joint: [], seen: making.seen },
    },
    {
      controller: 'service',
      name: making.serviceName,
      inThisPack: false,
      says: packText.service(making.serviceName, making.holder),
    },
  ],
});

/** The service's pack: its own document as those who work with the child see it. */
export const servicePack = (view: JourneyView, making: Making): Pack => ({
  ...common(view, view.requestId, making),
  parts: [
    {
      controller: 'school',
      name: making.schoolName,
      inThisPack: false,
      says: packText.school(making.schoolName, making.sendco),
    },
    {
      controller: 'service',
      name: making.serviceName,
      inThisPack: true,
      record: record(journeySchema.parse(view)),
      question: null,
      pages: [],
      joint: [],
      seen: making.seen,
    },
  ],
});
