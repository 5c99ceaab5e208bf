import content from './content.js';
import people from './people.js';
import screens from './screens.js';
import settings from './settings.js';
import text from './text.js';

export default { ...content, ...people, ...screens, ...settings, ...text };
