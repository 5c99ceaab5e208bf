import { changesBetween, withFields, type Content, type Field } from '../content.js';
import { contentOf, dataOf, type ContentWorkspace } from '../workspace.js';

/**
 * Keeps what is typed while a save is on its way. Umbraco puts the server's answer into the form, over all that was typed since; here
 * those fields stay as they are typed, as changes that are not saved yet.
 */
export class TypingWhileSaving {
  /** What the form showed when the last save was put together; what differs from it has been typed since. */
  #began?: Content;

  constructor(workspace: ContentWorkspace) {
    const construct = workspace.constructSaveData.bind(workspace);
    const perform = workspace.performCreateOrUpdate.bind(workspace);
    workspace.constructSaveData = (variants) => {
      this.#began = contentOf(workspace.getData());
      return construct(variants);
    };
    workspace.performCreateOrUpdate = async (variants, content, how) => {
      const isNew = workspace.getIsNew();
      let typed: Field[] = [];
      const form = dataOf(workspace);
      form.setCurrent = (answer) => {
        typed = this.#typed(contentOf(workspace.getData()));
        // What is new leaves for its own address first, and would be stopped there by what is not saved.
        Object.getPrototypeOf(form).setCurrent.call(form, answer && !isNew ? withFields(answer, typed) : answer);
      };
      try {
        await perform(variants, content, how);
      } finally {
        delete (form as Partial<typeof form>).setCurrent;
      }
      const now = contentOf(workspace.getData());
      if (isNew && now && typed.length > 0) form.setCurrent(withFields(now, typed));
    };
  }

  /** The form is to show what the server has, whatever was typed. */
  forget() {
    this.#began = undefined;
  }

  #typed(now: Content | undefined): Field[] {
    return this.#began && now ? changesBetween(this.#began, now) : [];
  }
}
