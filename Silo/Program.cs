Console.WriteLine("Silo needs the Orleans engine: build with -p:GrainEngine=Orleans.");
