/** The containers of the database and their partition keys. Decisions 1; docs/data.md. */
export const databaseName = 'link-therapy';

export const containers = {
  /** All that belongs to a school. */
  records: '/schoolId',
  /** One document per person and tenant. */
  accounts: '/id',
  /** Settings, calendars, tenants, and one summary per school. */
  services: '/serviceId',
  /** What is to be looked at when. */
  due: '/slot',
} as const;

export type ContainerName = keyof typeof containers;
