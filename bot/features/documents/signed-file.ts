import { isReportKind, type ReportKind } from '../../../shared/contract-report/contract.ts';
import { isGridFile, type GridFileKind, type PlanFileKind } from '../../../shared/documents/files.ts';
import { isIspKind, type IspKind } from '../../../shared/isp/isp.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { isMoveFile, type MoveFileKind } from '../../../shared/support/move-contract.ts';
import { isSubjectPack, type SubjectPackKind } from '../../../shared/rights/contract.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { TakeAway } from '../../ports/documents.ts';
import { storyFile } from '../case-study/story-file.ts';
import { contractReportFile } from '../contract-report/report-file.ts';
import { evaluationFile } from '../evaluation/evaluation-file.ts';
import { familyPaperFile } from '../family-page/paper-file.ts';
import { ispFile } from '../isp/isp-file.ts';
import { letterFile } from '../own-copy/letter-file.ts';
import { certificateFile } from '../rights/certificate-file.ts';
import { packFile } from '../rights/pack-file.ts';
import { arrivalOf, arrivalPackFile } from '../arrivals/arrival-pack.ts';
import { movePackFile } from '../support/move-pack.ts';
import { registerFile } from '../sharing-agreement/see-register.ts';
import { passportFile } from '../support/passport-file.ts';
import { calendarFile } from '../planning/calendar-file.ts';
import { gridFile } from './grid-file.ts';
import { planFile } from './plan-file.ts';
import type { DocumentPorts } from './ports.ts';

/** What a signed link says it is for: which file, about which record. */
export interface Asked {
  readonly what:
    | 'calendar'
    | 'agreements'
    | 'letter'
    | 'letter-word'
    | 'certificate'
    | 'family'
    | 'family-word'
    | 'passport'
    | 'passport-word'
    | SubjectPackKind
    | IspKind
    | MoveFileKind
    | ReportKind
    | 'case-story'
    | 'evaluation'
    | 'evaluation-word'
    | PlanFileKind
    | GridFileKind;
  readonly about: string;
}

/** The file behind a signed link, for the person whose link it is. */
export function signedFile(ports: DocumentPorts, caller: Caller, { what, about }: Asked): Promise<Result<TakeAway>> {
  if (what === 'calendar') return calendarFile(ports, caller, about);
  if (what === 'letter' || what === 'letter-word')
    return letterFile(ports, caller, about, what === 'letter' ? 'pdf' : 'word');
  if (what === 'family' || what === 'family-word')
    return familyPaperFile(ports, caller, about, what === 'family' ? 'pdf' : 'word');
  if (what === 'passport' || what === 'passport-word')
    return passportFile(ports, caller, about, what === 'passport' ? 'pdf' : 'word');
  if (what === 'certificate') return certificateFile(ports, caller, about);
  if (isSubjectPack(what)) return packFile(ports, caller, about, what);
  if (isMoveFile(what)) {
    const arrival = arrivalOf(about);
    return arrival ? arrivalPackFile(ports, caller, arrival, what) : movePackFile(ports, caller, about, what);
  }
  if (isReportKind(what)) return contractReportFile(ports, caller, about, what);
  if (what === 'case-story') return storyFile(ports, caller, about);
  if (isIspKind(what)) return ispFile(ports, caller, about, what);
  if (what === 'evaluation' || what === 'evaluation-word')
    return evaluationFile(ports, caller, about, what === 'evaluation' ? 'pdf' : 'word');
  if (isGridFile(what)) return gridFile(ports, caller, about, what);
  return what === 'agreements' ? registerFile(ports, caller) : planFile(ports, caller, about, what);
}
