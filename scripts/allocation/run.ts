import { sha256 } from '../../bot/hash.ts';
import { allocate } from '../../shared/allocation/allocate.ts';
import { runText } from '../../shared/allocation/canonical.ts';
import { needsOf } from '../../shared/allocation/lenses.ts';
import { ask, figuresIn, Refused } from './ask.ts';
import { asJson, asTable } from './print.ts';
import { allocationCommandText as t } from './text.ts';

/** Where the command writes, so that a test can read it. */
export interface Streams {
  out(text: string): void;
  error(text: string): void;
}

/** Bands the schools of a file; answers the code that the process ends with. */
export async function runAllocation(args: readonly string[], { out, error }: Streams): Promise<0 | 1> {
  try {
    const asked = ask(args);
    const figures = await figuresIn(asked);
    const { settings, authority } = asked;
    const banding = allocate(figures.schools, settings);
    if (banding.schools.length === 0) throw new Refused(t.noSchools);
    const needs = needsOf(figures.schools, settings);
    const hash = sha256(runText(settings, figures.schools));
    const run = { authority, settings, figures, banding, needs, hash };
    for (const piece of asked.json ? asJson(run) : asTable(run)) out(piece);
    return 0;
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem;
    error(`${problem.message}\n`);
    return 1;
  }
}
