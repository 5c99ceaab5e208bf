using System.Globalization;
using WicNews.Benchmarks.Content;
using WicNews.Benchmarks.Delivery;
using WicNews.Benchmarks.Newsroom;
using WicNews.Benchmarks.Pictures;
using WicNews.Benchmarks.Search;
using WicNews.Benchmarks.Site;

return args switch
{
    ["content", var stories] => await ContentBenchmark.RunAsync(Number(stories)),
    ["content", var stories, var folder] => await ContentBenchmark.RunAsync(Number(stories), folder),
    ["archive", var stories, var folder] => await ArchiveBenchmark.RunAsync(Number(stories), folder),
    ["soak"] => await SoakBenchmark.RunAsync(50, TimeSpan.FromMinutes(5)),
    ["soak", var editors, var seconds] => await SoakBenchmark.RunAsync(Number(editors), TimeSpan.FromSeconds(Number(seconds))),
    ["delivery", var stories] => await DeliveryBenchmark.RunAsync(Number(stories)),
    ["search", "storm"] => StormBenchmark.Run(),
    ["search", var stories] => SearchBenchmark.Run(Number(stories), withOracle: true),
    ["search", var stories, "alone"] => SearchBenchmark.Run(Number(stories), withOracle: false),
    ["kill", var rounds, .. var kinds] => await KillBenchmark.RunAsync(Number(rounds), kinds),
    ["pictures"] => await PicturesBenchmark.RunAsync(),
    ["pictures-draw", var photo, var small] => await PicturesBenchmark.DrawAsync(photo, small),
    ["visible"] => await VisibleBenchmark.RunAsync(),
    ["load"] => await LoadBenchmark.RunAsync(),
    ["serve", var kind, var address, var path] => await LoadBenchmark.ServeAsync(kind, address, path),
    _ => Usage(),
};

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static int Usage()
{
    Console.WriteLine("usage: dotnet run -c Release --project tests/WicNews.Benchmarks -- content|delivery|search <number of stories>, archive <number of stories> <folder>, soak [<editors> <seconds>], search storm, pictures, visible, load, or kill <rounds> [publish|schedules|branch|trash|types ...]");
    return 1;
}
