/** What goes wrong on purpose: an answer with Cosmos DB's own status and code. Anything else that throws is a 500. */

const CODES: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  404: 'NotFound',
  409: 'Conflict',
  412: 'PreconditionFailed',
  413: 'RequestEntityTooLarge',
  501: 'NotImplemented',
};

export class DatabaseError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
    this.code = CODES[status] ?? 'InternalServerError';
  }
}

export const badRequest = (message: string): DatabaseError => new DatabaseError(400, message);

export const notFound = (): DatabaseError =>
  new DatabaseError(404, 'Entity with the specified id does not exist in the system.');

export const conflict = (): DatabaseError =>
  new DatabaseError(409, 'Entity with the specified id already exists in the system.');

export const preconditionFailed = (): DatabaseError =>
  new DatabaseError(412, 'Operation cannot be performed because one of the specified precondition is not met.');

export const tooLarge = (what: string): DatabaseError => new DatabaseError(413, `${what} is larger than 2 MB.`);

/** 501: Azure Cosmos DB may well do this, the local database does not, so the product must not lean on it. */
export const notPortable = (what: string): DatabaseError =>
  new DatabaseError(501, `${what}: not in the portable subset (see infra/local/database).`);
