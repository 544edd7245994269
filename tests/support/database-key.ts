/** The key of every database that tests start. In a file of its own, for those who need no product beside it. */
export const databaseKey = Buffer.from('a key for tests only, 64 bytes are not needed').toString('base64');
