import { questionSchema } from '../../../../shared/question/question.ts';

/** A question as it was just asked. */
export const aQuestion = questionSchema.parse({
  id: 'question|service-weald|school-hazelbrook|abc',
  schoolId: 'school-hazelbrook',
  serviceId: 'service-weald',
  schoolName: 'Hazelbrook Primary School',
  yearGroup: null,
  strands: ['WW'],
  text: 'He says nothing in class. What can we do?',
  asked: { at: '2026-11-27T09:00:00Z', by: 'Ellen Whitfield', personId: 'person-e', accountId: 'tid|oid' },
  answers: [],
  trying: [],
  requestId: null,
  answered: ['a-1'],
  rev: 1,
});
