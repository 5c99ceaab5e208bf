namespace WicNews.Cms.PropertyEditors.Blocks;

/// <summary>What every editor of blocks works with.</summary>
internal sealed record BlockTools(BlockEditing Editing, BlockValidation Validation, BlockMerge Merge);
