import { bundleFunctions } from '../../infra/bundle.ts';
await bundleFunctions({ bundlesDir: '.build/bench/functions' });
