import type { Strand } from './framework.ts';

/** What a service does in each strand, in words for families too; a service writes its own beside it. Row A13. */
export const whatServicesDo: Readonly<Record<Strand, string>> = {
  FS: 'Advice, workshops and drop-ins, so that families know how to help at home.',
  EE: 'Looking at rooms, routines and signs with the school, and making them easier to follow.',
  WW: 'Training, modelling and coaching for the adults who are with children every day.',
  ID: 'Helping schools to notice needs early, and describing those that are not yet clear.',
  IN: 'Planning help with the school, from strategies for a whole class to work with one child.',
};

/** What families notice when it goes well, by the age of the child; our own sentences. Row A14. */
export const whatFamiliesSee: readonly { readonly age: string; readonly says: string; readonly so: string }[] = [
  {
    age: 'Before school',
    says: 'Families can speak to a speech and language therapist near them, for advice or to arrange more.',
    so: 'The right advice and things to do come sooner. For many children that is enough; for the others a closer look comes sooner.',
  },
  {
    age: 'At school',
    says: 'The link therapist visits regularly, and decides with school, family and young person what is best to do.',
    so: 'Advice and support come sooner and at school, and a closer look when it is needed.',
  },
];
