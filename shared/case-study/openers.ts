/**
 * Ordinary words with which the sentences of a story begin, in small letters. Words that are mostly somebody's name there,
 * such as 'Rose' or 'Grace', are left out: a first word that is not here is asked about. Rows C-27, I20.
 */
export const openers: ReadonlySet<string> = new Set(
  // small words
  (
    'a an the this that these those i he she it they we you one ones both all any some many most much more few fewer ' +
    'less no none not nothing nobody nowhere never neither nor each every everybody everyone everything everywhere ' +
    'either another other others somebody someone something sometimes somewhere such same own several his her hers him ' +
    'its their theirs them our ours us my mine your yours who whom whose what whatever when whenever where wherever ' +
    'which while why how however if whether unless until till since because so as although though even but and or yet ' +
    'then than there here now later soon once twice again also too only just still already almost about above across ' +
    'after afterwards against along among around at away back before behind below beside besides between beyond by down ' +
    'during except for from in inside instead into like near of off on onto out outside over past per through throughout ' +
    'to together towards under up upon with within without is are was were am be been being do does did done doing has ' +
    'have had having can could may might must shall should will would let lets ought need needs needed don doesn didn ' +
    'isn aren wasn weren hasn haven hadn couldn wouldn shouldn won ain yes please thanks thank hello ' +
    // counting and time
    'two three four five six seven eight nine ten eleven twelve twenty first second third fourth last next final finally ' +
    'half quarter whole part day days week weeks weekly month months year years term terms autumn spring summer winter ' +
    'today tomorrow yesterday tonight morning mornings afternoon afternoons evening evenings daily early earlier late ' +
    'lately recently eventually suddenly gradually slowly quickly often usually always mostly mainly rarely occasionally ' +
    'initially previously currently meanwhile increasingly originally overall perhaps maybe especially particularly ' +
    'generally similarly clearly certainly interestingly unfortunately luckily sadly hopefully importantly therefore ' +
    'otherwise nevertheless furthermore moreover additionally consequently further long short time times minutes hours ' +
    // people and places of a school
    'child children pupil pupils student students boy boys girl girls friend friends friendship friendships peer peers ' +
    'people person somebody adult adults staff teacher teachers teaching assistant assistants therapist therapists senco ' +
    'sendco colleague colleagues team teams parent parents parental mother mothers mum mums father fathers dad dads carer ' +
    'carers family families brother brothers sister sisters grandmother grandfather grandparents class classes classroom ' +
    'classmates school schools home homes playground hall corner table library lunch lunchtime break breaktime playtime ' +
    'assembly lesson lessons session sessions group groups pair pairs partner partners circle nursery reception primary ' +
    'secondary key stage universal targeted specialist ' +
    // what is told of talking, learning and support
    'action actions activity activities adaptations advice agreed agreement aim aims answer answers approach approaches ' +
    'assessment assessments asked asking attention attendance behaviour behaviours book books books care cards careful ' +
    'change changed changes changing checking choice choices choosing clear clearer close closed coaching colourful ' +
    'coming communication concern concerns concerned concentration confidence confident consistent conversation ' +
    'conversations copying counting decided decision describing difference different difficulties difficulty discussion ' +
    'drawing drawings easy eating encouraging engagement english evidence example examples expressing eye feedback ' +
    'feeling feelings finding following food full fun game games gestures getting giving goal goals going good great ' +
    'growing hand hands hard having hearing help helped helping hearing idea ideas impact important improved improvement ' +
    'improvements independent independence information instruction instructions interaction interests intervention joint ' +
    'key keeping knowing knowledge language languages large learning leaving less level link listening little look ' +
    'looking made making maths meeting meetings model modelling modelled naming narrative new noise note notes nouns ' +
    'observation observations observed observing offered offering old outcome outcomes partly phonics phrases picture ' +
    'pictures plan planned planning play played playing practice practising praise pre priority progress prompts ' +
    'provision question questions quiet quieter reached reading ready reason reasons referral regular reminders ' +
    'repeating repetition request responding result results review reviewed reviews routine routines rules running ' +
    'saying score scores seeing sentence sentences set setting shared sharing short showing sign signing signs silence ' +
    'simple simplified single small smaller social song songs sound sounds speaking speech spoken started starting step ' +
    'stepping steps stories story strategies strategy strength strengths structured success support supported ' +
    'supporting symbols tablet taking talk talked talking target targets task tasks telling test tests therapy thinking ' +
    'timetable topic toys training transition transitions tried try trying turn turns understanding use used using verbs ' +
    'video visit visits visual visuals vocabulary voice waiting walking wanting watching well wellbeing word words work ' +
    'worked working worried worries writing written baseline build core delivery engaging environment find focus give gave ' +
    'high inclusion initial measure measuring providing read report resource resources special young' +
    // what somebody is advised to do
    'add left moved stepped ask avoid begin bring call check choose come copy count cut draw encourage explain face get go hold join keep ' +
    'learn leave listen make match move name note notice open pause point practise put repeat respond say see send sing ' +
    'sit slow speak stand start stay stop teach tell think touch wait walk watch work write'
  ).split(' '),
);
