import { manifests as localization } from './localization/manifests.js';
import { manifests as pictures } from './pictures/manifests.js';
import { manifests as schedules } from './schedules/manifests.js';
import { manifests as webhooks } from './webhooks/manifests.js';

/** What a newsroom has besides Umbraco's own screens: what is scheduled, pictures and their rights, the care of webhooks. */
export const manifests: Array<UmbExtensionManifest> = [...localization, ...schedules, ...pictures, ...webhooks];
