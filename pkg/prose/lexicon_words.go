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
account activity add adult advance advert advice advise agenda agree ambulance annual app appoint apprentice
arrangement ask asset attend audit base baseline beds births board budget build buy call campaign capital carer
carter centre chair charge check children choose city clinic close cluster committee company compare complete
condition conference consult consultant contact contract control count county course cover customer cut daily
dashboard date day decide decline delegate design diagnosis director discharge disease district doctor draft drs
drug eat economy emergency employ employee employer equipment estate event exercise expand extra facility family
federation fee fewer file fill finance fix floor follow forum fund geriatrician group grow guidance handbook happen
hear hire hospital hour house hub illness inpatient insight inspect institute invest invite job join labour launch
law leave letter liaison link list listen lose manager map market medicine meet merge message met method midwife
milestone mix monitor month move name neighbourhood network newsletter night nurse objective offer office officer
online open operate outpatient paid paper paramedic parent pay peer pharmacist phase phone physical pilot policy
pool post practice price private procure produce project protocol publish purchase question rate read receive record
recruit redesign refer referral refresh register regular rehabilitation release rent replace report review rightcare
rise road roll room rota rule run sale save say schedule scheme school screen season section sell send session share
shift show shut sign site smoke software specialist specialty speed spend start stay stop story subgroup submit
supplier supply surgery survey symptom talk target tariff teach team technology telephone template test theatre
therapists tool toolkit train trajectory transfer transport travel treat trial tumour unit university update vacancy
vaccine vanguard visit volunteer vulnerable wait walk ward watch webinar website week weekend worker workshop
workstream write written
`

// fillerWords are the vocabulary of plans that say nothing.
const fillerWords = `
abiding abilities able absolute accelerate accept acceptable access accessible accordance according accordingly
accountability accountable achievable achieve acknowledge act active actual adapt adaptable additionally address
adequate adhere adopt adopter advantage advocate affect affordability affordable aforementioned aged ageing agencies
agreed ahead aim align alike alliance allow alongside amazing ambassador ambition ambitious amount anchor annex
answer anticipate anybody apparent appendix appetite applicable apply appreciate approach appropriate area arena
arguably arise array art aspect aspiration aspire assemble assess assist associate assumption assurance assure
attached attain attention attitude attract attractive augment authorities autonomy available avoid avoidable aware
awareness balance barrier basic basis bear become bedrock begin begun behalf behaviour belief believe beneficial
benefit best better big bigger biggest blueprint bodies bold bottom boundaries branch breadth breakthrough brief
bright brilliant bring broad broader brought built burden business calibre candid capability capable capacity care
careful carry case catalyst cause ccg celebrate central centric certain certainty challenge champion chance change
choice circumstance citizen clarity class clear climate clinical clinician closer co cognisant coherent cohesion
cohesive collaborate collaborative colleague collective collegiate combine come comfort commence commission
commissioner commissioning commit common communicate communities compassion compassionate compel compelling
competence competent complement complex complexity compliant comprehensive comprise concern conclude conducive
confidence confident conjunction conscious consensus consequence consider considerable considerably consideration
consistent constant constitution constraint consultation contemporary context continual continue continuous
continuum contribute contributor convene conviction cooperate cooperatively coordinate coproduced coproduction core
cornerstone cost council courage cradle create creative credible critical cross crucial culture curiosity data
daunting deal debate decade decisive dedicate deep deepen deeper define definitely delay delight deliver deliverable
delivery demand democratic demographic demonstrate depend depth deserve desire detail determinant determine develop
devise devote dialogue differ difference different difficult difficulty digital dignity diligent direct discuss
disparity disrupt disseminate distinct diverse diversity document domain dream drive driven driver due duplication
duty dynamic eager early ease easier easy ecosystem edge effect effective effectiveness efficiency efficient effort
elderly elevate elsewhere embark embed embedding embodied embrace embryonic emerge empathy emphasis empower enable
enabler encourage end endeavour endlessly endorse energy enforce engage england english enhance enjoy enormous
enough enrich enshrined ensuing ensure enterprise enthusiasm enthusiastic entire entrench environment envisage equal
equality equitable equity era escalate especially essence essential establish ethic ethos european evaluate evermore
evidence evident evolve examine example exceed excellence excellent exceptional excited excluding exemplar exemplary
exemplify exert exist expect expectation expedite experience expert expertise exploit exploratory explore extend
extensive extent external extremely eye fabric face facet facilitate fact factor fair faith fantastic far fast
favourable feasible feature feed feedback feel fellow field figure final financial find firm fit flagship
flexibility flexible flourish focus foot foothold footprint force forefront forge form formal former formula
forthcoming fortunate forward forwardview foster found foundation fragmentation fragmented framework free frequent
fresh front frontline frontrunner fruition fulfil full fundamental further furthermore future fyfv gain galvanise
gap gather general generate genuine get give given glad global go goal going gold golden good govern governance gp
gpfv gps grasp grave great greatest groundbreaking grounded growth guarantee guide guideline hand happier happy hard
harness head headway health healthcare healthier healthy heard heart held help helpful hence hereby high highest
hindrance historic history hold holistic honesty honoured hope hopefully horizon however huge human hurdle hwb idea
ideal identified identify ignite ill illustrate imagination imagine immediate immense imminent impact imperative
impetus implement implementation implemented implications imply importance important impressive improve inception
include inclusive increase increasingly incredible incremental independence indicate indispensable individual
inequalities inequity influence inform information infrastructure ingredient inhabitants inherent initial initiate
initiative innovate innovative input inspiration inspire instance instrumental intact integral integrate integrity
intelligence intelligent intend intense intensify intention interconnected interdependent interest interface interim
internal international intervention intrinsic introduce introduction invaluable invigorate involve issue iterative
jeopardise jigsaw joint journey jsna judgement juncture justify keen keep kept key kind kindness know knowledge
known lack landscape large last latest latter lead leader leadership learn led legacy legal legitimate lend lesson
level lever leverage lga life lifetime light likewise limit line little live local localities long longer
longstanding look love lower loyalty made magnitude main mainstream maintain major majority make manage mandate
manifest manner mantra marginal mastery match matter mature maturity maximise maximum mean meaningful measurable
measure mechanism medical medium member mention methodical mind mindful mindset minimise minimum mission mitigate
mobilise model moderate modern modernisation modernise moment momentum money morale moreover motivate motto multi
multifaceted mutual myriad nascent nation national natural nature navigate nearer necessary necessity negotiate
neighbour nevertheless new next nhs nhsi nice notably nuanced number nurture obligation observe obstacle obtain
obvious occur official older ongoing onward openness operational opinion opportunities optimal optimise optimistic
optimum option orchestrate order ordinated organisation organisational organise original outcome outline outputs
outstanding overall overarching overcome overhaul overlap overriding oversee overseen oversight ownership pace
paradigm paramount part partake participate particular parties partner partnership pass passionate past path pathway
patience patient people perceive perform performance period permeate perpetual persist person personal personalised
perspective pertinent phenomenal philosophy piece pillar pioneer pivotal place plan planner platform plausible play
pledge plethora point poised popular population position positive possibility possible potential power powerful
practical pragmatic pre precious precise predict prefer premise preparation prepare presence present pressing
pressure prestige prevail prevalent prevent preventative previous primary prime principle priorities prioritise
privilege proactive probable problem procedure proceed process product productive productivity profession
professional proficient profound programme progress prominent promise promote prompt proper proposal propose
proposition prosperity prosperous protect proud prove provide provider provision prudent public purpose purposeful
pursue push put quality quick quicken radical raft raise range rapid rationale re reach react ready realign realise
realistic reality reason reasonable reassure rebalance recent receptive recipe reciprocal recognise recognition
recommend recommendation rectify redefine reduce reduction refine reflect reform regard region regional reinforce
reinvigorate rejuvenate relate relationship relative relentless relevant reliable rely remain remarkable remit renew
renowned represent representative reputation require research reshape resident resilience resilient resolute resolve
resonate resource respect respective respond response responsibility responsible responsive rest restore result
retain retention rethink reveal revise revitalise revolution revolutionary reward rich right rigorous rigour risk
roadmap robust role rollout root round route safe safer safety satisfaction satisfy scalable scale scarce scenario
scope scrutiny seamless secondary sector secure see seek seen seize self sense sensible sensitive serious serve
service set several shape short shoulder showcase sick side signal significant silo similar simple sincere single
situation size skill slow small smart smooth social society sole solid solidify solution solve soon sophisticated
sought sound space speak spearhead special specific specifically spectrum spirit spoke spread staff stage
stakeholder stand standard standardise state status staunch steadfast steadily steer step stewardship stf stimulate
stp straightforward strain strand strategic strategically strategies stream streamline strength strengthen stretch
stride strive strong stronger strongest strove structure struggle study style subject submission subsequent
substantial substantive succeed success successful sufficiently suggest suit suitable suitably sum superb supplement
support supportive sure surpass surround sustain sustainability sustainable swift symbol sympathetic synergies
system systematic systematically systemwide table tackle tactic tailor take taken talent tangible tap tapestry task
taught tell tenacious tend tenet term text thank thereby therefore therein thereof think thorough thought thoughtful
thread threat thrilling thrive thus tie time tireless together tomorrow top topic total touch track traction
tradition traditional transcend transform transformation transformational transformative transition transparency
transparent tremendous trend trust try turn type typically ultimate unbiased undeniable underlying underpin
understand undertake undertaken underway unequivocal unfold unified union unique unity unleash unlock unnecessary
unparalleled unprecedented unrivalled unwarranted unwavering uphold upper upscale urge urgent usage use used useful
user using utilise utmost valuable value variation variety various vast vehicle verify viable vibrant view vigilant
vigorous vigour virtue virtuous visible vision vital vivid voice volume voluntary want warm waste weakness wealth
weather welcome welfare wellbeing wellness whatever whenever whereby wherein wherever whichever whole wholehearted
wholeheartedly wide wider widespread win wise wish wonderful word work workforce workplace world worldclass worrying
worth worthwhile worthy wrap wraparound year yearn zeal
`
