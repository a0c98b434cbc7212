package prose

// The lists hold one form of each word: its other endings are found by its stem.

const monthWords = `
january february march april may june july august september october november december jan feb mar apr jul aug sep
sept oct nov dec spring summer autumn winter
`

const numberWords = `
two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen half halve double
treble twice quarters thirds tenth fifth
`

const grammarWords = `
a about above across after again against all almost along already also although always am among an and another any
anyone anything are aren't around as at back be because been before behind being below beside between beyond bit
both but by can can't cannot could currently did didn't do does doesn't doing don't done down during e.g each eg
either else etc even ever every everybody everyone everything few first for from fully had has have he her him his
how i i.e ie if in inside into is isn't it its itself just least less let like lot many me might more most much must
my near need neither never no nobody none nor not nothing now of off often on once one only onto or other ought our
ourselves out outside over own per please quite rather really s same shall she should simply since so some somebody
someone something sometimes still such t than that the their them themselves then there these they thing this those
though through throughout till to today too toward truly under unless until up upon us usually very via vs was way
we we'll we're we've well were what when where whereas whether which while who whom whose why will will'll with
within without won't would yes yet you your
`

// commonWords are things and deeds that full and empty answers both speak of.
const commonWords = `
account activity add adult advance advert advice advise agenda agree ambulance annual appoint arrangement ask asset
attend audit base baseline beds board budget build buy call capital carer carter centre chair charge check children
choose city clinic close cluster committee company compare complete condition conference consult consultant contact
contract control count county course cover customer cut daily date day decide decline delegate design diagnosis
director discharge disease district doctor draft drs drug eat economy emergency employ employee employer equipment
estate event exercise expand extra facility family federation fee fewer file fill finance fix floor follow forum
fund group grow guidance handbook happen hear hire hospital hour house hub illness inpatient insight inspect
institute invest invite job join labour launch law leave letter liaison link list listen lose manager map market
medicine meet merge message met method midwife milestone mix monitor month move name neighbourhood network
newsletter night nurse objective offer office officer online open operate outpatient paid paper parent pay peer
pharmacist phase phone physical pilot policy pool post practice price private procure produce project protocol
publish purchase question rate read receive record recruit redesign refer referral refresh register regular
rehabilitation release rent replace report review rightcare rise road roll room rota rule run sale save say schedule
scheme school screen season section sell send session share shift show shut sign site smoke software specialist
specialty speed spend start stay stop story subgroup submit supplier supply surgery survey symptom talk target
tariff teach team technology telephone template test theatre therapists tool train trajectory transfer transport
travel treat trial tumour unit university update vacancy vaccine vanguard visit volunteer wait walk ward watch
webinar website week weekend workshop workstream write written
`

// fillerWords are the vocabulary of plans that say nothing.
const fillerWords = `
abilities able absolute accept acceptable access accessible accordance according accordingly accountability
accountable achievable achieve acknowledge act active actual additionally address adequate adopt advantage affect
affordable aforementioned aged ageing agencies agreed ahead aim align alike alliance allow alongside ambition
ambitious amount annex answer anticipate anybody apparent appendix applicable apply appreciate approach appropriate
area arise array art aspect aspiration aspire assess assist associate assurance assure attached attention
authorities available avoidable aware awareness balance barrier basic basis bear become bedrock begin begun behalf
belief believe benefit best better big bodies bold bottom boundaries branch breadth brief bright bring broad broader
brought built business capability capable capacity care careful carry case catalyst cause ccg central centric
certain challenge champion chance change choice citizen clarity class clear climate clinical clinician closer co
cognisant coherent cohesive collaborate collaborative colleague collective collegiate come commission commissioner
commissioning commit common communicate communities compassion compassionate compel competent complex comprehensive
concern conclude confidence confident conscious consider considerable consideration consistent constant constraint
consultation continual continue continuous continuum contribute contributor cooperate cooperatively coordinate
coproduced coproduction core cornerstone cost council cradle create creative credible critical cross crucial culture
data deal decade dedicate deep deeper define delay delight deliver deliverable delivery demand democratic
demonstrate depend depth deserve desire detail determine develop devote dialogue differ difference different
difficult difficulty digital dignity direct discuss diverse document dream drive driven driver due duplication duty
dynamic early ease easier easy ecosystem edge effect effective effectiveness efficiency efficient effort elderly
elsewhere embark embed embedding embodied embrace embryonic emerge empathy emphasis empower enable enabler encourage
end endeavour endlessly endorse energy enforce engage england english enhance enjoy enough enshrined ensure entire
environment envisage equal equality equitable equity especially essential establish ethos evaluate evermore evidence
evident evolve examine example excellence excellent exceptional excited exemplar exemplary exist expect expectation
experience expert expertise explore extend extensive extent external extremely eye fabric face facilitate fact
factor fair far fast feasible feature feed feedback feel field figure final financial find firm fit flagship
flexibility flexible focus foot foothold footprint force forefront form formal former formula forthcoming forward
forwardview foster found foundation fragmentation fragmented framework free frequent fresh front frontline full
fundamental further furthermore future fyfv gain gap general generate genuine get give given glad global go goal
going gold golden good govern governance gp gpfv gps grave great greatest growth guide hand happier happy hard
harness head health healthcare healthier healthy heard heart held help helpful hence high highest historic history
hold holistic honesty honoured hope hopefully horizon however huge human hurdle hwb idea ideal identified identify
ill imagine immediate imminent impact imperative implement implementation implemented implications importance
important improve include inclusive increase increasingly independence indicate individual inequalities inequity
inform information infrastructure ingredient inhabitants initial initiate initiative innovate innovative input
inspire instance integral integrate integrity intelligence intelligent intend intense intention interconnected
interdependent interest internal intervention introduce introduction involve issue joint journey jsna keen keep kept
key kind kindness know knowledge known lack landscape large last latest lead leader leadership learn led legacy
legal lesson level lever leverage lga life light limit line little live local localities long longer look love lower
made main maintain major majority make manage mandate manner mantra match matter mature maturity maximise maximum
mean meaningful measurable measure mechanism medium member mention mind mindful mindset minimise minimum mission
model moderate modern moment momentum money morale moreover motto multi multifaceted mutual myriad nascent nation
national natural nature navigate nearer necessary necessity negotiate neighbour nevertheless new next nhs nhsi
nuanced number observe obstacle obtain obvious occur official older ongoing onward openness operational opinion
opportunities optimal optimise optimum option order ordinated organisation organisational organise original outcome
outline outputs outstanding overall overarching overcome overlap oversee oversight ownership pace paradigm paramount
part participate particular parties partner partnership pass passionate past path pathway patient people perform
performance period person personal personalised perspective philosophy piece pillar pivotal place plan planner
platform play pledge plethora point popular population position positive possibility possible potential power
powerful practical pre precise prefer premise prepare present pressing pressure prevail prevent preventative
previous primary prime principle priorities prioritise privilege proactive probable problem procedure proceed
process product productive productivity profession professional programme progress prominent promise promote prompt
proper proposal propose proposition prosperous protect proud prove provide provider provision prudent public purpose
pursue push put quality quick radical raft raise range rapid rationale re reach react ready realise realistic
reality reason reasonable recent recipe recognise recognition recommend recommendation reduce reduction reflect
reform regard region regional reinforce relate relationship relative relentless relevant reliable rely remain
represent representative require research reshape resident resilience resilient resolve resource respect respond
response responsibility responsible responsive rest result retain rethink reveal revise reward rich right rigorous
risk roadmap robust role rollout root route safe safer safety satisfaction scale scope scrutiny seamless secondary
sector secure see seek seen self sense sensible sensitive serious serve service set several shape short shoulder
showcase sick side significant silo similar simple single situation size skill slow small smart smooth social
society sole solid solution solve soon sound space speak special specific specifically spectrum spirit spoke spread
staff stage stakeholder stand standard standardise state status steadfast steer step stf stp strain strand strategic
strategically strategies stream streamline strength strengthen stretch stride strive strong stronger strongest
structure struggle study style subject submission substantial succeed success successful sufficiently suggest suit
suitable suitably sum support supportive sure surround sustain sustainability sustainable swift synergies system
systematic systematically systemwide table tackle tailor take taken talent tapestry task tell tend term text thank
therefore think thorough thought thread thrilling thrive thus tie time tireless together tomorrow top topic total
touch track tradition traditional transform transformation transformational transformative transition transparency
transparent tremendous trend trust try turn type typically ultimate underlying underpin understand undertake
undertaken underway unified union unique unity unlock unnecessary unprecedented unwarranted unwavering upper urgent
usage use used useful user using utmost valuable value variation variety various vast vehicle verify viable view
vigour virtue visible vision vital voice volume voluntary want warm waste weakness wealth weather welcome welfare
wellbeing wellness whatever whenever wherever whichever whole wholehearted wholeheartedly wide wider widespread win
wish wonderful word work workforce workplace world worldclass worth worthwhile wrap wraparound year
`
