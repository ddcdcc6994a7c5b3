import { CfnOutput, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  ApiMapping,
  DomainName,
  HttpApi,
  type HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { AppFunction } from '../constructs/app-function.ts';
import type { FunctionResources } from '../constructs/function-resources.ts';
import { routesOf } from '../routes.ts';
import { nameInStage, type StageSettings } from '../stages.ts';

/** No address, path or agent: a path holds ids, and who asked is nobody's business in a log. */
const ACCESS_LOG = {
  requestId: '$context.requestId',
  requestedAt: '$context.requestTime',
  routeKey: '$context.routeKey',
  status: '$context.status',
  responseBytes: '$context.responseLength',
  latencyMs: '$context.responseLatency',
  integrationLatencyMs: '$context.integrationLatency',
  integrationError: '$context.integrationErrorMessage',
};

/** Everything that answers over HTTP: one route, one function. */
export class ApiStack extends Stack {
  /** Where customers find us: the stage's own address, or else the one that AWS gave. */
  readonly siteUrl: string;
  readonly apiId: string;

  constructor(scope: Construct, resources: Omit<FunctionResources, 'siteUrl'>, props: StackProps) {
    super(scope, 'api', props);
    const { stageName, settings } = resources;
    const api = new HttpApi(this, 'Api', {
      apiName: nameInStage(stageName),
      createDefaultStage: false,
      disableExecuteApiEndpoint: settings.domain !== undefined,
    });
    this.apiId = api.apiId;
    this.siteUrl = settings.siteUrl ?? api.apiEndpoint;
    const stage = this.#stage(api, resources);
    if (settings.domain !== undefined) this.#domain(api, stage, settings.domain);
    this.#routes(api, { ...resources, siteUrl: this.siteUrl });
    new CfnOutput(this, 'SiteUrl', { value: this.siteUrl });
  }

  #stage(api: HttpApi, { stageName, settings }: Omit<FunctionResources, 'siteUrl'>): HttpStage {
    const accessLog = new LogGroup(this, 'AccessLog', {
      // The prefix keeps API Gateway from rewriting the account's log policy for every API.
      logGroupName: `/aws/vendedlogs/proprietor/${stageName}/api`,
      retention: settings.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    return new HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: {
        rateLimit: settings.requestsPerSecond.steady,
        burstLimit: settings.requestsPerSecond.burst,
      },
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
    });
  }

  #domain(
    api: HttpApi,
    stage: HttpStage,
    { name, certificateArn }: NonNullable<StageSettings['domain']>,
  ): void {
    const domainName = new DomainName(this, 'Domain', {
      domainName: name,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
    });
    new ApiMapping(this, 'Mapping', { api, domainName, stage });
    new CfnOutput(this, 'DomainTarget', {
      description: 'What the CNAME or alias record of the domain must point to',
      value: domainName.regionalDomainName,
    });
  }

  #routes(api: HttpApi, resources: FunctionResources): void {
    for (const [route, functionName] of routesOf(resources.settings)) {
      const [method, path] = route.split(' ') as [HttpMethod, string];
      const { lambda } = new AppFunction(this, functionName, { resources });
      const [added] = api.addRoutes({
        path,
        methods: [method],
        integration: new HttpLambdaIntegration(functionName, lambda),
      });
      if (added === undefined) throw new Error(`${route} was not added`);
      Validations.of(added).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason:
          'Customers sign in with a code by mail, partners with keys of ours: the function checks ' +
          'the session, key, signature or link itself (functions/runtime), and answers as if ' +
          'there were nothing when it is not theirs.',
      });
    }
  }
}
