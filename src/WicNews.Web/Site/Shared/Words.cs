using System.Globalization;
using WicNews.Core.Comments;
using WicNews.Core.Markdown;
using WicNews.Core.Stories;

namespace WicNews.Web.Site.Shared;

/// <summary>What the site itself says, in the page's language.</summary>
public sealed class Words(SiteLanguage language)
{
    public string SkipToContent => Pick("Skip to content", "跳到正文");
    public string Preview => Pick("Preview of a draft. Readers do not see this page.", "草稿预览，读者看不到此页。");
    public string Menu => Pick("Sections", "栏目");
    public string Years => Pick("Years", "历届");
    public string OtherYears => Pick("Earlier and later editions", "前后届次");
    public string Timeline => Pick("Timeline", "时间线");
    public string OnThisDay => Pick("On this day", "历史上的今天");
    public string Search => Pick("Search", "搜索");
    public string SearchPrompt => Pick("Search all coverage", "搜索全部报道");
    public string NotInOtherLanguage => Pick("Not in Chinese", "本页暂无英文版");

    /// <summary>In the other language: it is a link to there.</summary>
    public string OtherFrontPage => Pick("中文首页", "English front page");
    public string Footer => Pick("About this site", "关于本站");
    public string Corrections => Pick("Corrections", "更正");
    public string Feeds => Pick("Feeds", "订阅");
    public string Follow => Pick("Follow in a feed reader:", "用阅读器订阅：");
    public string Rights => Pick(
        "Texts and pictures belong to those credited. Quote with source.",
        "文字与图片版权归署名者所有，引用请注明出处。");

    /// <summary>Between a label and what it labels.</summary>
    public string Colon => Pick(": ", "：");

    /// <summary>What a label ends in that stands apart from what it labels.</summary>
    public string LabelEnd => Colon.TrimEnd();

    /// <summary>Between sentences, and between a label and a name.</summary>
    public string Space => Pick(" ", "");

    /// <summary>What is added to a word or a name.</summary>
    public string InBrackets(string addition) => Pick($" ({addition})", $"（{addition}）");

    public string Comma => Pick(", ", "，");

    /// <summary>What follows a name in a list of names.</summary>
    public string Joint(int index, int count) => index == count - 1 ? "" : Pick(index == count - 2 ? " and " : ", ", "、");

    public string By => Pick("By", "作者：");
    public string Filed => Pick("Published", "发布于");
    public string Updated => Pick("Updated", "更新于");
    public string OwnTime => Pick("({0} your time)", "（您所在地 {0}）");
    public string WuzhenTime => Pick("Wuzhen time", "乌镇时间");

    /// <summary>Above times that stand without their zone.</summary>
    public string AllInWuzhenTime => Pick("Times are Wuzhen time (UTC+8)", "以下均为乌镇时间（UTC+8）");

    public string MinutesToRead(int minutes) => Pick($"{minutes} min read", $"阅读约{minutes}分钟");
    public string Correction => Pick("Correction", "更正");
    public string Topics => Pick("Topics", "主题");

    public string PeopleBeside => Pick("People in the same stories", "同篇报道中的人物");

    public string TopicsBeside => Pick("Topics of the same stories", "同篇报道的主题");
    public string People => Pick("People", "人物");
    public string Organisations => Pick("Organisations", "机构");

    /// <summary>Above the name of one of them.</summary>
    public string OnePerson => Pick("Person", "人物");

    public string OneOrganisation => Pick("Organisation", "机构");
    public string OneTopic => Pick("Topic", "主题");
    public string Series => Pick("Series", "系列");
    public string InThisSeries => Pick("In this series", "本系列");
    public string Previous => Pick("Previous", "上一篇");
    public string Next => Pick("Next", "下一篇");

    /// <summary>Of the summit's editions, which Chinese counts otherwise than stories.</summary>
    public string PreviousEdition => Pick("Previous", "上一届");

    public string NextEdition => Pick("Next", "下一届");
    public string Related => Pick("Read also", "相关报道");
    public string AlsoAbout(string name) => Pick($"Also about {name}", $"同样涉及：{name}");
    public string Share => Pick("Share", "分享");
    public string ByMail => Pick("By e-mail", "用邮件发送");
    public string Print => Pick("Print", "打印");
    public string Cite => Pick("Cite this story", "引用本文");
    public string Source => Pick("Source", "来源");
    public string Original => Pick("Original", "原文");
    public string Photo(string credit) => PhotoBy + credit;

    /// <summary>Before the name of whose a picture is.</summary>
    public string PhotoBy => Pick("Picture: ", "图片：");
    public string Gallery => Pick("Pictures", "图集");
    public string Picture => Pick("Picture", "图片");
    public string Questions => Pick("Questions and answers", "问答");
    public string Question => Pick("Question", "问");
    public string Interviewees => Pick("In conversation with", "访谈嘉宾：");
    public string Transcript => Pick("Transcript", "文字稿");
    public string WatchAt(string host) => Pick($"Watch at {host}", $"前往 {host} 观看");
    public string LeavesThisSite(string host) => Pick(
        $"The video plays on {host}. Nothing is asked of it until you follow the link.",
        $"视频在 {host} 播放。点击之前，本页不会向其发送任何请求。");
    public string VideoNotSupported => Pick("Your browser cannot play this video; download it instead.", "浏览器无法播放该视频，请下载观看。");
    public string Live => Pick("Live", "实时更新中");
    public string LiveEnded => Pick("This coverage has ended", "报道已结束");
    public string NewestFirst => Pick("Newest first", "最新在前");
    public string HasChanged => Pick("This page has changed: reload it", "本页已更新，点此刷新");
    public string LinkToEntry => Pick("Link to this entry", "本条链接");
    public string Contact => Pick("Contact", "联系方式");

    public string TopStories => Pick("Top stories", "要闻");
    public string Latest => Pick("Latest", "最新");
    public string MostRead => Pick("Most read", "阅读最多");
    public string PicturesAndVideo => Pick("Pictures and video", "图片与视频");
    public string EveryEdition => Pick("Every edition", "历届峰会");
    public string EditionTitle(int year) => Pick($"Wuzhen Summit {year}", $"{year}年乌镇峰会");
    public string Theme => Pick("Theme", "主题");
    public string InNumbers => Pick("In numbers", "数说");
    public string Coverage => Pick("Coverage", "报道");
    public string StoriesCount(int count) => Pick(count == 1 ? "1 story" : $"{Number(count)} stories", $"{Number(count)}篇报道");

    /// <summary>A count as both languages write it, whatever the server's own language.</summary>
    public static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public string AllStories => Pick("All stories", "全部报道");
    public string Appears => Pick("Appears in", "出现于");
    public string AlsoKnownAs => Pick("Also known as", "又名");
    public string Role => Pick("Role", "职务");
    public string Organisation => Pick("Organisation", "所属机构");
    public string Country => Pick("Country or region", "国家/地区");
    public string Website => Pick("Website", "网站");
    public string Elsewhere => Pick("Elsewhere", "其他链接");
    public string Broader => Pick("Part of", "属于");
    public string Narrower => Pick("Includes", "包括");
    public string Part(int number) => Pick($"Part {number}", $"第{number}篇");

    /// <summary>What follows a series' name: which part of it a story is; nothing where that is not known.</summary>
    public string InSeries(int? part) => part is { } number ? Comma + Part(number) : "";

    public string Nothing => Pick("Nothing published here yet.", "暂无内容。");
    public string Pages => Pick("Pages", "分页");
    public string PageNumber(int page, int pages) => Pick($"Page {Number(page)} of {Number(pages)}", $"第{Number(page)}页，共{Number(pages)}页");
    public string InTitle(string addition) => Pick($", {char.ToLowerInvariant(addition[0])}{addition[1..]}", $"（{addition}）");
    public string PreviousPage => Pick("Previous page", "上一页");
    public string NextPage => Pick("Next page", "下一页");
    public string Newer => Pick("Newer", "较新");
    public string Older => Pick("Older", "较早");
    public string TimelineIntroduction => Pick("Every edition since 2014, with its theme and what was written.", "自2014年以来的历届峰会、主题与报道。");
    public string OnThisDayIntroduction(string day) => Pick($"What was filed on {day}, in any year.", $"历年{day}的报道。");
    public string NothingOnThisDay => Pick("Nothing was filed on this day. These are the nearest days with stories:", "这一天没有报道。以下是日期最近的报道：");
    public string DayBefore => Pick("The nearest day before", "前一个有报道的日子");
    public string DayAfter => Pick("The nearest day after", "后一个有报道的日子");
    public string CorrectionsIntroduction => Pick(
        "Where we were wrong and put it right, newest first.",
        "本站更正记录，最新在前。");
    public string CorrectionsInvitation => Pick("Write to us if you find a mistake.", "如发现错误，请与我们联系。");
    public string NoCorrections => Pick("No corrections have been made.", "暂无更正。");
    public string FeedsIntroduction => Pick("Follow the coverage in a feed reader.", "用阅读器订阅报道。");
    public string Home => Pick("Home", "首页");

    public string Comments => Pick("Comments", "评论");
    public string CommentsClosed => Pick("Comments on this story are closed.", "本篇评论已关闭。");
    public string OnlyNewestComments(int count) => Pick($"Here are the newest {count}.", $"以下为最新的{count}条。");
    public string AllComments(int count) => Pick($"Read all {Number(count)} comments", $"查看全部{Number(count)}条评论");
    public string CommentWrite => Pick("Write a comment", "发表评论");
    public string CommentName => Pick("Name to show", "显示的名字");
    public string CommentText => Pick("Your comment", "评论内容");
    public string CommentRequired(int longest) => InBrackets(Pick($"required, {Number(longest)} characters at most", $"必填，最多{Number(longest)}个字符"));
    public string CommentSend => Pick("Send for moderation", "提交审核");
    public string CommentTrap => Pick("Leave this empty", "此处请留空");
    public string CommentRules => Pick(
        "An editor reads every comment before it appears. We keep the name that you give, your text, the time, and which story it is about and in which language; nothing else.",
        "评论经编辑审核后发布。我们只保存您填写的名字、评论内容、提交时间，以及所评论的报道及其语言版本。");
    public string CommentThanks => Pick("Thank you for your comment", "感谢您的评论");
    public string CommentReceived => Pick(
        "An editor will read it. If it is published, it appears under the story.",
        "编辑将审阅您的评论，通过后会显示在报道下方。");
    public string CommentNotTaken => Pick("Your comment was not sent yet", "评论尚未提交");
    public string CommentTooMany(int minutes) => Pick(
        $"Many comments have come from your network. Your text is still below: send it again in {minutes} minutes.",
        $"您所在的网络短时间内提交的评论较多。您的文字仍保留在下方，请在{minutes}分钟后重新提交。");
    public string CommentPaused => Pick(
        "Comments are paused: more have come than editors can read. Your text is still below: please send it again later.",
        "评论过多，暂停接收。您的文字仍保留在下方，请稍后重新提交。");
    public string CommentUnreadable => Pick(
        "The form could not be read. Go back to find your text again, or write it below, and send it once more.",
        "无法读取您提交的表单。请返回上一页找回您的文字，或在下方重新填写，然后再次提交。");
    public string CommentTooLarge => Pick(
        $"That is far longer than the {Number(CommentDraft.LongestText)} characters that a comment may have. Go back to find your text again, and shorten it.",
        $"您提交的内容远超评论的{Number(CommentDraft.LongestText)}个字符上限。请返回上一页找回您的文字，缩短后重新提交。");
    public string CommentFailed => Pick(
        "The fault is ours: your comment could not be kept. Your text is still below: please send it again in a few minutes.",
        "由于本站故障，您的评论未能保存。您的文字仍保留在下方，请几分钟后重新提交。");
    public string CommentForeign => Pick(
        "The form was sent from another site. Your text is still below: send it from here if it is yours.",
        "该表单来自其他网站。文字仍保留在下方，如果是您本人所写，请在此提交。");
    public string CommentFault(CommentFault fault) => fault switch
    {
        Core.Comments.CommentFault.NameMissing => Pick("Please give a name to show.", "请填写显示的名字。"),
        Core.Comments.CommentFault.NameTooLong => Pick($"The name is longer than {Number(CommentDraft.LongestName)} characters.", $"名字超过{Number(CommentDraft.LongestName)}个字符。"),
        Core.Comments.CommentFault.TextMissing => Pick("Please write something.", "请填写评论内容。"),
        Core.Comments.CommentFault.TextTooLong => Pick($"The comment is longer than {Number(CommentDraft.LongestText)} characters.", $"评论超过{Number(CommentDraft.LongestText)}个字符。"),
        _ => throw new NotSupportedException($"No words for the fault {fault}."),
    };

    /// <summary>Of what an editor's text has no words for.</summary>
    public SpokenNames SpokenNames => language.IsChinese ? new(Note: "注释", BackToText: "返回正文", Table: "表格") : SpokenNames.English;

    public string NotFoundTitle => Pick("This page does not exist", "页面不存在");
    public string NotFoundText => Pick("The address may be mistyped, or the page was never here.", "地址可能有误，或该页从未存在。");
    public string NotInThisLanguageTitle => Pick("This page is not available in English", "本页没有中文版");
    public string NotInThisLanguageText => Pick("It was published in Chinese only:", "该内容仅以英文发布：");
    public string PerhapsThese => Pick("Perhaps you meant one of these", "您要找的也许是");
    public string GoneTitle => Pick("This page has been withdrawn", "本页已撤下");
    public string GoneText => Pick("It was published here and has been taken down by the editors.", "本页曾在此发布，现已由编辑撤下。");

    public string NoPreviewTitle => Pick("No preview", "无法预览");
    public string NoPreviewText => Pick("You may not read all of this document, and a preview would show all of it.", "您无权查看本文档的全部内容，而预览会显示全部内容。");

    public string KindName(StoryKind kind) => kind switch
    {
        StoryKind.Article => Pick("Story", "报道"),
        StoryKind.Interview => Pick("Interview", "专访"),
        StoryKind.PhotoStory => Pick("Photo story", "图片故事"),
        StoryKind.Video => Pick("Video", "视频"),
        StoryKind.Digest => Pick("Digest", "简报"),
        StoryKind.LiveCoverage => Pick("Live coverage", "实时报道"),
        _ => throw new NotSupportedException($"No word for the kind {kind}."),
    };

    public string KindPlural(StoryKind kind) => kind switch
    {
        StoryKind.Article => Pick("Stories", "报道"),
        StoryKind.Interview => Pick("Interviews", "专访"),
        StoryKind.PhotoStory => Pick("Photo stories", "图片故事"),
        StoryKind.Video => Pick("Video", "视频"),
        StoryKind.Digest => Pick("Digests", "简报"),
        StoryKind.LiveCoverage => Pick("Live coverage", "实时报道"),
        _ => throw new NotSupportedException($"No word for the kind {kind}."),
    };

    public string Wuzhen => Pick("Wuzhen", "乌镇");
    public string WuzhenAddress => Pick("Wuzhen, Zhejiang, China", "中国浙江省乌镇");
    public string Organiser => Pick("World Internet Conference", "世界互联网大会");

    private string Pick(string english, string chinese) => language.IsChinese ? chinese : english;
}
