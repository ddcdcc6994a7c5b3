/**
 * A program of its own, so that the host keeps nothing of the CDK in memory: builds the bundles and
 * synthesizes the app. Arguments: the module with `buildApp`, and the directory for the assembly.
 */
import { pathToFileURL } from 'node:url';

type AppModule = {
  buildApp(options: { stageName: string; outdir?: string }): { synth(): unknown };
  /** An app with functions of its own builds them itself. */
  bundleFunctions?(): Promise<unknown>;
};

const [appPath = '', outdir = ''] = process.argv.slice(2);
const loading = import(pathToFileURL(appPath).href) as Promise<AppModule>;
const bundling = loading.then(async ({ bundleFunctions }) => {
  const bundle = bundleFunctions ?? (await import('../bundle.ts')).bundleFunctions;
  await bundle();
});
const [{ buildApp }] = await Promise.all([loading, bundling]);
buildApp({ stageName: 'local', outdir }).synth();
