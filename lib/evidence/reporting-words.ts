/**
 * Words by which news English attributes, each row with an example: who says it, what shows it, who doubts it.
 * Generous on purpose: a word that attributes nothing where it stands is listed in `coverage.json` with its reason.
 */
import type { ClaimKind } from '#lib/facts/schema.ts';

export type ReportingClass =
  /** Someone speaks: a claim by someone other than the paper. */
  | 'speech'
  /** Someone speaks, or material shows it, or the paper tells what was done: a claim by anyone. */
  | 'other'
  /** The paper keeps its distance, or tells of material: a claim with a caveat. */
  | 'hedge';

export interface ReportingWord {
  /** Lower case, one space between words. */
  readonly form: string;
  readonly kind: ReportingClass;
  /** What a claim must be to tell it: “predicted” is a forecast. */
  readonly claimKind?: ClaimKind;
  /** True where it contradicts someone: the claim is one side of a dispute. */
  readonly denies: boolean;
}

/** Forms (separated by spaces), what sets the verb apart (a kind of claim, `denial`, or nothing), example. */
type Row = readonly [forms: string, mark: ClaimKind | 'denial' | '', example: string];

export const SPEECH_ROWS: readonly Row[] = [
  ['say says said saying', '', 'The mayor said the bridge would close.'],
  ['tell tells told telling', '', 'She told reporters so.'],
  ['states stated stating', '', 'The report stated the cause.'],
  ['report reports reported reporting', '', 'The agency reported a leak.'],
  ['announce announces announced announcing', '', 'The club announced a new coach.'],
  ['declare declares declared declaring', '', 'The court declared the vote void.'],
  ['proclaim proclaims proclaimed proclaiming', '', 'He proclaimed a new era.'],
  ['pronounce pronounces pronounced pronouncing', '', 'She pronounced the talks dead.'],
  ['add adds added adding', '', '“It will rain,” she added.'],
  ['note notes noted noting', '', 'The study noted a rise.'],
  ['observe observes observed observing', '', 'He observed that costs had risen.'],
  ['remark remarks remarked remarking', '', 'She remarked on the delay.'],
  ['comment comments commented commenting', '', 'He commented on the ruling.'],
  ['mention mentions mentioned mentioning', '', 'She mentioned a second letter.'],
  ['claim claims claimed claiming', '', 'The group claimed the attack.'],
  ['assert asserts asserted asserting', '', 'He asserted his right.'],
  ['allege alleges alleged alleging', '', 'The suit alleged fraud.'],
  ['argue argues argued arguing', '', 'Lawyers argued that it was legal.'],
  ['contend contends contended contending', '', 'They contended it was late.'],
  ['insist insists insisted insisting', '', 'He insisted he was innocent.'],
  ['stress stresses stressed stressing', '', 'The envoy stressed unity.'],
  ['emphasise emphasises emphasised emphasising', '', 'He emphasised the risks.'],
  ['emphasize emphasizes emphasized emphasizing', '', 'He emphasized the risks.'],
  ['underline underlines underlined underlining', '', 'She underlined the need.'],
  ['underscore underscores underscored underscoring', '', 'He underscored the need.'],
  ['explain explains explained explaining', '', 'He explained the delay.'],
  ['describe describes described describing', '', 'Witnesses described a flash.'],
  ['characterise characterises characterised characterising', '', 'He characterised it as routine.'],
  ['characterize characterizes characterized characterizing', '', 'He characterized it as routine.'],
  ['disclose discloses disclosed disclosing', '', 'The firm disclosed a loss.'],
  ['acknowledge acknowledges acknowledged acknowledging', '', 'He acknowledged errors.'],
  ['admit admits admitted admitting', '', 'She admitted the debt.'],
  ['concede concedes conceded conceding', '', 'He conceded defeat.'],
  ['confess confesses confessed confessing', '', 'He confessed to it.'],
  ['confirm confirms confirmed confirming', '', 'Police confirmed the arrest.'],
  ['affirm affirms affirmed affirming', '', 'The court affirmed the ruling.'],
  ['reaffirm reaffirms reaffirmed reaffirming', '', 'They reaffirmed the pact.'],
  ['reiterate reiterates reiterated reiterating', '', 'He reiterated the offer.'],
  ['echo echoes echoed echoing', '', 'He echoed her words.'],
  ['deny denies denied denying', 'denial', 'The minister denied the report.'],
  ['dismiss dismisses dismissed dismissing', 'denial', 'He dismissed talk of a split.'],
  ['reject rejects rejected rejecting', 'denial', 'She rejected the charge.'],
  ['refute refutes refuted refuting', 'denial', 'They refuted the figures.'],
  ['rebut rebuts rebutted rebutting', 'denial', 'He rebutted the claim.'],
  ['dispute disputes disputed disputing', 'denial', 'The firm disputed the count.'],
  ['contradict contradicts contradicted contradicting', 'denial', 'The log contradicted him.'],
  ['disavow disavows disavowed disavowing', 'denial', 'The party disavowed him.'],
  ['deride derides derided deriding', '', 'He derided the plan.'],
  ['warn warns warned warning', '', 'The agency warned of floods.'],
  ['caution cautions cautioned cautioning', '', 'He cautioned against haste.'],
  ['predict predicts predicted predicting', 'forecast', 'She predicted a close race.'],
  ['forecast forecasts forecasted forecasting', 'forecast', 'The bank forecast growth.'],
  ['foresee foresees foresaw foreseeing foreseen', 'forecast', 'He foresaw a shortage.'],
  ['pledge pledges pledged pledging', 'pledge', 'The bank pledged new loans.'],
  ['vow vows vowed vowing', 'pledge', 'He vowed to appeal.'],
  ['promise promises promised promising', 'pledge', 'She promised a review.'],
  ['swear swears swore swearing sworn', 'pledge', 'He swore to return.'],
  ['assure assures assured assuring', '', 'He assured residents it was safe.'],
  ['urge urges urged urging', 'appeal', 'Officials urged calm.'],
  ['implore implores implored imploring', 'appeal', 'She implored them to leave.'],
  ['plead pleads pleaded pleading pled', '', 'He pleaded for time.'],
  ['beg begs begged begging', '', 'They begged for water.'],
  ['exhort exhorts exhorted exhorting', 'appeal', 'He exhorted voters.'],
  ['demand demands demanded demanding', '', 'The union demanded talks.'],
  ['recommend recommends recommended recommending', '', 'The panel recommended a ban.'],
  ['advise advises advised advising', '', 'They advised caution.'],
  ['accuse accuses accused accusing', '', 'She accused him of theft.'],
  ['blame blames blamed blaming', '', 'They blamed the weather.'],
  ['criticise criticises criticised criticising', '', 'He criticised the plan.'],
  ['criticize criticizes criticized criticizing', '', 'He criticized the plan.'],
  ['condemn condemns condemned condemning', '', 'They condemned the raid.'],
  ['denounce denounces denounced denouncing', '', 'She denounced the raid.'],
  ['decry decries decried decrying', '', 'She decried the cuts.'],
  ['praise praises praised praising', '', 'He praised the crew.'],
  ['hail hails hailed hailing', '', 'They hailed the deal.'],
  ['apologise apologises apologised apologising', '', 'The firm apologised.'],
  ['apologize apologizes apologized apologizing', '', 'The firm apologized.'],
  ['complain complains complained complaining', '', 'Tenants complained of noise.'],
  ['lament laments lamented lamenting', '', 'She lamented the delay.'],
  ['joke jokes joked joking', '', '“Again,” he joked.'],
  ['quip quips quipped quipping', '', '“Again,” he quipped.'],
  ['boast boasts boasted boasting', '', 'He boasted of a record.'],
  ['tout touts touted touting', '', 'They touted the deal.'],
  ['reply replies replied replying', '', '“No,” he replied.'],
  ['retort retorts retorted retorting', '', '“Never,” she retorted.'],
  ['tweet tweets tweeted tweeting', '', 'She tweeted the result.'],
  ['quote quotes quoted quoting', '', 'The agency quoted a guard.'],
  ['cite cites cited citing', '', 'He cited two sources.'],
  ['conclude concludes concluded concluding', '', 'The inquiry concluded that it was arson.'],
  ['assess assesses assessed assessing', '', 'The agency assessed the risk.'],
  ['imply implies implied implying', '', 'The note implied a threat.'],
  ['hint hints hinted hinting', '', 'She hinted at a run.'],
  ['testify testifies testified testifying', '', 'She testified that he lied.'],
  ['recall recalls recalled recalling', '', 'He recalled a bang.'],
  ['inform informs informed informing', '', 'They informed the family.'],
  ['notify notifies notified notifying', '', 'The firm notified clients.'],
  ['exclaim exclaims exclaimed exclaiming', '', '“At last!” he exclaimed.'],
  ['whisper whispers whispered whispering', '', '“Go,” he whispered.'],
];

export const PHRASE_ROWS: readonly Row[] = [
  ['according to', '', 'The dam held, according to the firm.'],
  ['in the words of', '', 'a “disgrace”, in the words of the judge'],
  ['in the view of', '', 'too late, in the view of the panel'],
];

/** Words that look like a reporting word and are part of another. */
export const NO_REPORTING_PHRASES: readonly string[] = [
  'think tank', // a think tank in Arven
  'think tanks', // two think tanks
  'so called', // the so called treaty
  'called off', // The match was called off.
];

/** Words that attribute in one sentence and not in the next, and words by which material shows something. */
export const OTHER_ROWS: readonly Row[] = [
  ['maintain maintains maintained maintaining', '', 'She maintained that it was safe.'],
  ['highlight highlights highlighted highlighting', '', 'The audit highlighted gaps.'],
  ['point points pointed pointing', '', 'She pointed out an error.'],
  ['reveal reveals revealed revealing', '', 'The letter revealed a plan.'],
  ['repeat repeats repeated repeating', '', 'She repeated the warning.'],
  ['verify verifies verified verifying', '', 'The claim could not be verified.'],
  ['counter counters countered countering', 'denial', '“Not so,” she countered.'],
  ['threaten threatens threatened threatening', '', 'They threatened to strike.'],
  ['project projects projected projecting', '', 'The bank projected growth.'],
  ['estimate estimates estimated estimating', '', 'The bureau estimated the cost.'],
  ['expect expects expected expecting', '', 'He expected a ruling soon.'],
  ['anticipate anticipates anticipated anticipating', '', 'They anticipated delays.'],
  ['calculate calculates calculated calculating', '', 'The team calculated the loss.'],
  ['guarantee guarantees guaranteed guaranteeing', '', 'They guaranteed the loan.'],
  ['appeal appeals appealed appealing', '', 'The mayor appealed for calm.'],
  ['ask asks asked asking', '', 'She asked for an inquiry.'],
  ['request requests requested requesting', '', 'They requested a delay.'],
  ['call calls called calling', '', 'He called for talks.'],
  ['suggest suggests suggested suggesting', '', 'She suggested a pause.'],
  ['propose proposes proposed proposing', '', 'He proposed a pause.'],
  ['slam slams slammed slamming', '', 'The union slammed the offer.'],
  ['welcome welcomes welcomed welcoming', '', 'The union welcomed the deal.'],
  ['thank thanks thanked thanking', '', 'He thanked the crew.'],
  ['answer answers answered answering', '', '“No,” she answered.'],
  ['respond responds responded responding', '', 'The firm responded that it would pay.'],
  ['write writes wrote writing written', '', 'He wrote that it was over.'],
  ['post posts posted posting', '', 'He posted a denial.'],
  ['publish publishes published publishing', '', 'The ministry published a list.'],
  ['read reads reading', '', 'A sign read “Closed”.'],
  ['determine determines determined determining', '', 'The cause could not be determined.'],
  ['find finds found finding', '', 'The study found no link.'],
  ['judge judges judged judging', '', 'The panel judged it safe.'],
  ['rule rules ruled ruling', '', 'The court ruled it void.'],
  ['believe believes believed believing', '', 'Police believed he had fled.'],
  ['think thinks thought thinking', '', 'She thought it likely.'],
  ['hope hopes hoped hoping', '', 'He hoped for rain.'],
  ['fear fears feared fearing', '', 'They feared a flood.'],
  ['doubt doubts doubted doubting', '', 'He doubted the count.'],
  ['speculate speculates speculated speculating', '', 'They speculated about a sale.'],
  ['signal signals signaled signaling signalled signalling', '', 'He signaled support.'],
  ['recount recounts recounted recounting', '', 'She recounted the crash.'],
  ['attribute attributes attributed attributing', '', 'They attributed it to heat.'],
  ['agree agrees agreed agreeing', '', 'The sides agreed to meet.'],
  ['speak speaks spoke speaking spoken', '', 'He spoke of betrayal.'],
  ['talk talks talked talking', '', 'She talked of a truce.'],
  ['brief briefs briefed briefing', '', 'He briefed reporters.'],
  ['shout shouts shouted shouting', '', '“Stop!” she shouted.'],
  ['chant chants chanted chanting', '', 'The crowd chanted his name.'],
  ['show shows showed showing shown', '', 'A photo showed the ship.'],
  ['demonstrate demonstrates demonstrated demonstrating', '', 'The test demonstrated the fault.'],
  ['prove proves proved proving proven', '', 'The log proved him right.'],
  ['indicate indicates indicated indicating', '', 'The data indicated a leak.'],
  ['depict depicts depicted depicting', '', 'The film depicted a raid.'],
  ['document documents documented documenting', '', 'The film documented a raid.'],
  ['portray portrays portrayed portraying', '', 'The film portrayed a raid.'],
];

export const HEDGE_ROWS: readonly Row[] = [
  ['purportedly', '', 'a photo purportedly taken at sea'],
  ['reportedly', '', 'He reportedly fled.'],
  ['allegedly', '', 'He allegedly fled.'],
  ['supposedly', '', 'a supposedly safe bridge'],
  ['apparently', '', 'They apparently left.'],
  ['ostensibly', '', 'ostensibly a training flight'],
  // Material: what it is stands in the caveat.
  ['video videos footage', '', 'A video showed the ship.'],
  ['photograph photographs photo photos picture pictures', '', 'Photographs showed the ship.'],
  ['image images', '', 'Satellite images showed the ship.'],
  ['recording recordings', '', 'In a recording a man shouted.'],
  ['transcript transcripts', '', 'A transcript showed the order.'],
];

function words(kind: ReportingClass, mark: Row[1], forms: readonly string[]): ReportingWord[] {
  const claimKind = mark === '' || mark === 'denial' ? {} : { claimKind: mark };
  return forms.map((form) => ({ form, kind, denies: mark === 'denial', ...claimKind }));
}

const single = (kind: ReportingClass, rows: readonly Row[]) =>
  rows.flatMap(([forms, mark]) => words(kind, mark, forms.split(' ')));

/** Every form of every word, by form. */
export const REPORTING_WORDS: ReadonlyMap<string, ReportingWord> = new Map(
  [...single('speech', SPEECH_ROWS), ...single('other', OTHER_ROWS), ...single('hedge', HEDGE_ROWS)].map(
    (word) => [word.form, word],
  ),
);

/** Phrases of several words. */
export const REPORTING_PHRASES: readonly ReportingWord[] = PHRASE_ROWS.flatMap(([phrase, mark]) =>
  words('speech', mark, [phrase]),
);
