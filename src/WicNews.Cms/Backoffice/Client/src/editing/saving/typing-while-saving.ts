import { changesBetween, withFields, type Content, type Field } from '../content.js';
import { contentOf, dataOf, type ContentWorkspace } from '../workspace.js';

/**
 * Keeps what is typed while a save is on its way. Umbraco puts the server's answer into the form, over all that was typed since; here
 * those fields stay as they are typed, as changes that are not saved yet. A save that is asked for meanwhile begins once the answer is in
 * the form: begun before, it would meet the version that this window itself is making, as if it were somebody else's.
 */
export class TypingWhileSaving {
  /** What the form showed when the last save was put together; what differs from it has been typed since. */
  #began?: Content;
  /** Ends with the save that is on its way. */
  #saving: Promise<unknown> = Promise.resolve();

  constructor(workspace: ContentWorkspace) {
    const construct = workspace.constructSaveData.bind(workspace);
    const perform = workspace.performCreateOrUpdate.bind(workspace);
    workspace.constructSaveData = async (variants) => {
      await this.#saving;
      this.#began = contentOf(workspace.getData());
      return await construct(variants);
    };
    workspace.performCreateOrUpdate = (variants, content, how) => {
      const saved = this.#saving.then(() => this.#keepTyped(workspace, () => perform(variants, content, how)));
      this.#saving = saved.catch(() => undefined);
      return saved;
    };
  }

  async #keepTyped(workspace: ContentWorkspace, save: () => Promise<void>) {
    const isNew = workspace.getIsNew();
    let typed: Field[] = [];
    const form = dataOf(workspace);
    form.setCurrent = (answer) => {
      typed = this.#typed(contentOf(workspace.getData()));
      // What is new leaves for its own address first, and would be stopped there by what is not saved.
      Object.getPrototypeOf(form).setCurrent.call(form, answer && !isNew ? withFields(answer, typed) : answer);
    };
    try {
      await save();
    } finally {
      delete (form as Partial<typeof form>).setCurrent;
    }
    const now = contentOf(workspace.getData());
    if (isNew && now && typed.length > 0) form.setCurrent(withFields(now, typed));
  }

  /** The form is to show what the server has, whatever was typed. */
  forget() {
    this.#began = undefined;
  }

  #typed(now: Content | undefined): Field[] {
    return this.#began && now ? changesBetween(this.#began, now) : [];
  }
}
