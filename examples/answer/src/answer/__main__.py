from answer import print_answer

if __name__ == "__main__":
    print_answer()
