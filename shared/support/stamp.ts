import { z } from 'zod';
import { instantSchema } from '../kernel/time.ts';

/** Minted where something is written, so that what is sent twice is there once. */
export const partIdSchema = z.string().regex(/^[\w-]{1,80}$/);

/** Who wrote it and when; the role is enough for a reader years later, the name is a colleague's. */
export const stamp = { at: instantSchema, by: z.string() };

/** The revision of the whole record in which a part of it last changed: nobody writes over what they have not seen. */
export const rev = z.number().int().positive();
