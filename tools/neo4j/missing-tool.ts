import { SagsgrafError } from '../../src/errors.js';

/** Java or Maven is not on this machine, or in no version that serves. Tests skip on it; other errors fail them. */
export class MissingTool extends SagsgrafError {
  constructor(message: string, remedy: string) {
    super('STORE_UNAVAILABLE', message, { remedy });
  }
}
