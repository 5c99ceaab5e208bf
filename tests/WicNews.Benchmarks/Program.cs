using WicNews.Benchmarks.Content;
using WicNews.Benchmarks.Delivery;

return args switch
{
    ["content", var stories] => await ContentBenchmark.RunAsync(int.Parse(stories, System.Globalization.CultureInfo.InvariantCulture)),
    ["delivery", var stories] => await DeliveryBenchmark.RunAsync(int.Parse(stories, System.Globalization.CultureInfo.InvariantCulture)),
    ["write-until-killed", var folder] => await EndlessWriter.RunAsync(folder),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine("usage: dotnet run -c Release --project tests/WicNews.Benchmarks -- content|delivery <number of stories>, or write-until-killed <folder>");
    return 1;
}
