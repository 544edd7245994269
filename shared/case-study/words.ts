/** Languages that schools write down most; a story that names one names few children. */
export const languages: ReadonlySet<string> = new Set(
  (
    'albanian amharic arabic bengali bulgarian cantonese chinese croatian czech dari dutch farsi french german greek ' +
    'gujarati hausa hebrew hindi hungarian igbo italian japanese korean kurdish latvian lingala lithuanian malayalam ' +
    'mandarin nepali pashto persian polish portuguese punjabi romani romanian russian serbian shona sinhala slovak somali ' +
    'spanish swahili sylheti tagalog tamil telugu thai tigrinya turkish twi ukrainian urdu vietnamese welsh yoruba bsl'
  ).split(' '),
);

/** Capitals that say nothing of anybody. */
export const plainCapitals: ReadonlySet<string> = new Set(
  (
    'Child Key Stage Early Years SENDCo SENCo SENCO SLT SaLT TA TAs SEND SEN SLCN AAC EHCP EHC ISP IEP NHS English Maths ' +
    'Universal Targeted Specialist Plus Monday Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Easter'
  ).split(' '),
);
