import { z } from 'zod';
import {
  accountIdSchema,
  personIdSchema,
  recordIdSchema,
  requestIdSchema,
  schoolIdSchema,
  serviceIdSchema,
} from '../kernel/ids.ts';
import { addDays, civilDateSchema, instantSchema, type CivilDate } from '../kernel/time.ts';
import { receiveOps } from '../support/move-ops.ts';
import { otherSchool, type Move } from '../support/moves.ts';
import { partIdSchema, rev } from '../support/stamp.ts';
import type { Support } from '../support/support.ts';

/** What somebody of the receiving school says of the lines of a move; `id` is the move's. */
export const arrivalOpSchema = z.discriminatedUnion('do', [...receiveOps]);
export type ArrivalOp = z.infer<typeof arrivalOpSchema>;

/** What was said and is not written into the other school's record yet. `activityId` makes it count once there. */
export const arrivalSaidSchema = z.object({
  activityId: z.string().min(1),
  by: z.object({ personId: personIdSchema, accountId: accountIdSchema, name: z.string(), client: z.string() }),
  at: instantSchema,
  today: civilDateSchema,
  op: arrivalOpSchema,
});
export type ArrivalSaid = z.infer<typeof arrivalSaidSchema>;

export const mostSaid = 20;

/**
 * That a child comes from another school of the service: a pointer to the move in that school's record, in the partition of
 * the school that receives. It holds nothing of the child. Row I15, hazard H-08.
 */
export const arrivalSchema = z.object({
  id: recordIdSchema,
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  fromSchoolId: schoolIdSchema,
  requestId: requestIdSchema,
  moveId: partIdSchema,
  on: civilDateSchema,
  /** The day on which everything was taken on or handed over; null while it is ahead. */
  doneOn: civilDateSchema.nullable(),
  /** The move is off, goes elsewhere or is not there any more. */
  gone: z.boolean(),
  said: z.array(arrivalSaidSchema).max(mostSaid),
  rev,
});
export type Arrival = z.infer<typeof arrivalSchema>;

const placeSchema = arrivalSchema.pick({
  ...{ serviceId: true, schoolId: true, fromSchoolId: true, requestId: true, moveId: true },
});
export type ArrivalPlace = z.infer<typeof placeSchema>;

/** One a move and school, so that what is written twice is there once. */
export const arrivalIdOf = ({ serviceId, schoolId, fromSchoolId, requestId, moveId }: ArrivalPlace): string =>
  `arrival|${serviceId}|${schoolId}|${fromSchoolId}|${requestId}|${moveId}`;

/** What the id of an arrival names; undefined for the id of anything else. */
export function arrivalPlace(id: string): ArrivalPlace | undefined {
  const [kind, serviceId, schoolId, fromSchoolId, requestId, moveId, ...rest] = id.split('|');
  if (kind !== 'arrival' || rest.length) return undefined;
  return placeSchema.safeParse({ serviceId, schoolId, fromSchoolId, requestId, moveId }).data;
}

/** What a move has another school of the service know, once it was made ready; undefined for nothing. */
export function pointerOf(move: Move): Pick<Arrival, 'schoolId' | 'on' | 'doneOn'> | undefined {
  const schoolId = otherSchool(move)?.schoolId;
  if (!schoolId || !move.ready || move.off) return undefined;
  return { schoolId, on: move.on, doneOn: move.done?.on ?? null };
}

/** The arrivals that a change of a child's moves writes, changes or takes away, by their ids. */
export function arrivalsTouched(before: Support, after: Support): string[] {
  const pointers = ({ moves, serviceId, schoolId: fromSchoolId, requestId }: Support): Map<string, string> =>
    new Map(
      moves.flatMap((move) => {
        const pointer = pointerOf(move);
        if (!pointer) return [];
        const { schoolId } = pointer;
        return [
          [arrivalIdOf({ serviceId, schoolId, fromSchoolId, requestId, moveId: move.id }), JSON.stringify(pointer)],
        ];
      }),
    );
  const [was, is] = [pointers(before), pointers(after)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((id) => was.get(id) !== is.get(id));
}

/** How long a child who came stays on the list, from the move or from being taken on, whichever is later. */
const stays = 42;

/** Whether an arrival is on the list of a day: whoever still comes, and for six weeks who was taken on. */
export const isListed = ({ on, doneOn, gone }: Pick<Arrival, 'on' | 'doneOn' | 'gone'>, today: CivilDate): boolean =>
  !gone && (doneOn === null || today <= addDays(on > doneOn ? on : doneOn, stays));
