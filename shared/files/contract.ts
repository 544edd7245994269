import { z } from 'zod';
import { fileIdSchema, filePapers, scanStateSchema } from './file.ts';

const id = z.string().min(1).max(250);
const editId = z.string().min(1).max(100);

/**
 * `POST /api/schools/:schoolId/requests/:requestId/files?planId=&editId=&paper=`: the body is the file as it is, of the
 * type application/octet-stream; its name stands in the header `x-file-name`, in percent signs. Answers the request.
 */
export const addFileInput = z.object({
  schoolId: id,
  requestId: id,
  planId: id,
  editId,
  paper: z.enum(filePapers),
  fileName: z.string().max(300).default(''),
});

/** `POST …/requests/:requestId/remove-file`: answers the request. */
export const removeFileInput = z.object({ schoolId: id, requestId: id, planId: id, editId, fileId: fileIdSchema });

/** `GET …/requests/:requestId/files/:fileId`: how the check for malware stands, and where to open the file now. */
export const fileInput = z.object({ schoolId: id, requestId: id, fileId: id });
export const fileAnswer = z.object({
  scan: scanStateSchema,
  /** Good for a few minutes, for this person; null while the file cannot be opened, and `says` why. */
  address: z.string().nullable(),
  says: z.string().nullable(),
});
export type FileAnswer = z.infer<typeof fileAnswer>;
