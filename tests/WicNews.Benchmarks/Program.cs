Console.WriteLine("usage: dotnet run -c Release --project tests/WicNews.Benchmarks -- <name>");
