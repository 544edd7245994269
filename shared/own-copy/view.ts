import type { SchoolScope } from '../organisation/roles.ts';
import type { Request } from '../request-for-help/request.ts';
import type { CopyState } from './copy-state.ts';
import type { CopySide } from './decide.ts';

/** A copy as those see it who decide on it: which and what was asked, and nothing that stands in it. */
export interface CopyView extends SchoolScope, Pick<Request, 'number' | 'yearGroup' | 'schoolName'> {
  readonly side: CopySide;
  readonly requestId: Request['id'];
  readonly copy: CopyState;
}
