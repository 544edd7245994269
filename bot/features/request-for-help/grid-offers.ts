import type { SchoolScope } from '../../../shared/organisation/roles.ts';
import { offersFor, type Offer } from '../../../shared/question/offers.ts';
import type { Step } from '../../../shared/request-for-help/completeness.ts';
import type { Message } from '../../ports/sender.ts';
import type { Drawing, Typed } from './drawing.ts';
import type { RequestPorts } from './ports.ts';
import { stepCard } from './step-cards.ts';

type Ports = Pick<RequestPorts, 'grid' | 'clock'>;

/** What the school has in place with this service at universal and targeted level: one read. Row G06. */
async function offersAt({ grid, clock }: Ports, { schoolId, serviceId }: SchoolScope): Promise<readonly Offer[]> {
  const known = (await grid.load(schoolId))?.value;
  return offersFor(known?.serviceId === serviceId ? known.entries : [], [], clock.today()).offers;
}

/** A step of the form; that of what was tried with what the school has in place, to choose from. */
export const stepMessage = async (ports: Ports, step: Step, drawing: Drawing): Promise<Message> =>
  stepCard(step, step === 'tried' ? { ...drawing, offers: await offersAt(ports, drawing.view) } : drawing);

/** What was typed, with what was chosen from the grid where strand, level or words were left alone. */
export async function withChosen(ports: Ports, place: SchoolScope | undefined, typed: Typed): Promise<Typed> {
  if (!typed['fromGrid'] || !place) return typed;
  const chosen = (await offersAt(ports, place)).find(({ entryId }) => entryId === typed['fromGrid']);
  if (!chosen) return typed;
  const { strand, level, text } = chosen;
  const words = typed['what']?.trim() ? typed['what'] : text;
  return { ...typed, strand: typed['strand'] || strand, level: typed['level'] || String(level), what: words };
}
