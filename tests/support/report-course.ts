import type { Colleague } from './product.ts';

/** The text of a township's report in which nothing is wrong. */
export function soundNarrative(year: number): Readonly<Record<1 | 5 | 6, string>> {
  return {
    1: [
      `（一）主动公开情况。${year}年，公开乡政府文件和惠民补贴信息。`,
      '（二）依申请公开情况。受理、答复的申请逐件登记。',
      '（三）政府信息管理情况。发布前逐件进行保密审查。',
      '（四）政府信息公开平台建设情况。在县政府网站专栏和村公开栏发布。',
      '（五）监督保障情况。乡党委每季度检查一次，组织培训1次。',
    ].join('\n'),
    5: '存在的问题：公开栏更新不及时。改进情况：由专人每周更新。',
    6: `${year}年没有收取信息处理费。`,
  };
}

/** The calls of the back office about one report. */
export function reportCalls(agencyId: string, year: number) {
  const address = `/api/office/reports/${agencyId}/${year}`;
  return {
    open: async (who: Colleague) => (await who.send('GET', address)).json(),
    save: (who: Colleague, basedOn: number, narrative: object = soundNarrative(year)) =>
      who.send('PUT', `${address}/draft`, { basedOn, narrative }),
    step: async (who: Colleague, step: string, opinion?: string) =>
      who.send('POST', `${address}/steps`, {
        step,
        ...(opinion === undefined ? {} : { opinion }),
        ...(step === 'submit' ? { explanations: await explained(who, address) } : {}),
      }),
  };
}

/** An explanation for every warning that a report has, as its clerk would give them. */
export async function explained(who: Colleague, address: string): Promise<readonly { key: string; reason: string }[]> {
  const { findings } = (await who.send('GET', address)).json() as {
    findings: readonly { key: string; severity: string; verdict: string; waiver?: unknown }[];
  };
  return findings
    .filter(({ severity, verdict, waiver }) => severity === 'warning' && verdict === 'fail' && waiver === undefined)
    .map(({ key }) => ({ key, reason: '已经逐项核对，情况属实。' }));
}

/** Takes a report through steps, each by somebody; throws where one is refused. */
export async function takeSteps(
  agencyId: string,
  year: number,
  steps: readonly (readonly [who: Colleague, step: string, opinion?: string])[],
): Promise<void> {
  const report = reportCalls(agencyId, year);
  for (const [who, step, opinion] of steps) {
    const reply = step === 'save' ? await report.save(who, 0) : await report.step(who, step, opinion);
    if (reply.statusCode !== 200) throw new Error(`${step} of ${agencyId} ${year} was refused: ${reply.body}`);
  }
}
