import type { Plan } from './plan.ts';
import { functionArnOf } from './resources/functions.ts';

/** Leaves out what points to something that does not run here, and says so in a sentence each. */
export function withoutDangling(plan: Plan): Plan {
  const functionArns = new Set(plan.functions.map(({ arn }) => arn));
  const queueArns = new Set(plan.queues.map(({ arn }) => arn));
  const tableArns = new Set(plan.tables.map(({ arn }) => arn));
  const integrationReferences = new Set(plan.integrations.map(({ reference }) => reference));
  const notRun = [...plan.notRun];
  const keep = (isConnected: boolean, sentence: string) => {
    if (!isConnected) notRun.push(sentence);
    return isConnected;
  };
  const isTarget = (arn: string) => queueArns.has(arn) || functionArns.has(functionArnOf(arn));
  const [firstApiId] = plan.apiIds;
  return {
    ...plan,
    queueMappings: plan.queueMappings.filter(({ id, queueArn, functionArn }) =>
      keep(
        queueArns.has(queueArn) && functionArns.has(functionArn),
        `mapping ${id}: its queue or function does not run here`,
      ),
    ),
    streamMappings: plan.streamMappings.filter(({ id, tableArn, functionArn }) =>
      keep(
        tableArns.has(tableArn) && functionArns.has(functionArn),
        `mapping ${id}: its table or function does not run here`,
      ),
    ),
    rules: plan.rules.map((rule) => ({
      ...rule,
      targets: rule.targets.filter(({ arn }) =>
        keep(isTarget(arn), `rule ${rule.name}: its target ${arn} does not run here`),
      ),
    })),
    schedules: plan.schedules.filter(({ name, functionArn }) =>
      keep(functionArns.has(functionArn), `schedule ${name}: ${functionArn} does not run here`),
    ),
    integrations: plan.integrations.filter(({ reference, functionArn }) =>
      keep(
        functionArns.has(functionArn),
        `integration ${reference}: its function does not run here`,
      ),
    ),
    routes: plan.routes.filter(({ routeKey, apiId, integrationReference }) =>
      keep(
        apiId === firstApiId && integrationReferences.has(integrationReference),
        `route ${routeKey}: its integration, or its being in a second API, does not run here`,
      ),
    ),
    notRun,
  };
}
